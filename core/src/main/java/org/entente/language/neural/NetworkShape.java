package org.entente.language.neural;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How large a {@link Network} is.
 *
 * @param features rows of the table of features
 * @param vector length of the words' given vectors
 * @param width length of a word's sum of features
 * @param hidden length of a reader's state in one direction
 * @param layers readers above one another
 * @param direct whether what is known of a word in arcs also hangs on the word itself, past the
 *     readers
 * @param arc length of what is known of a word as a head or dependent
 * @param label length of what is known of it for the relation
 * @param relations kinds of relations
 */
public record NetworkShape(
    int features,
    int vector,
    int width,
    int hidden,
    int layers,
    boolean direct,
    int arc,
    int label,
    int relations) {
  private static final int LAYERS = 0xFF;
  private static final int DIRECT = 1 << 16;

  void write(DataOutput out) throws IOException {
    int stacked = layers | (direct ? DIRECT : 0);
    for (int size : new int[] {features, vector, width, hidden, stacked, arc, label, relations}) {
      out.writeInt(size);
    }
  }

  static NetworkShape read(DataInput in) throws IOException {
    int features = in.readInt();
    int vector = in.readInt();
    int width = in.readInt();
    int hidden = in.readInt();
    int stacked = in.readInt();
    return new NetworkShape(
        features,
        vector,
        width,
        hidden,
        stacked & LAYERS,
        (stacked & DIRECT) != 0,
        in.readInt(),
        in.readInt(),
        in.readInt());
  }
}
