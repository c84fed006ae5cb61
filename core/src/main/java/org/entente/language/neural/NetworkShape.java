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
    int arc,
    int label,
    int relations) {

  void write(DataOutput out) throws IOException {
    for (int size : new int[] {features, vector, width, hidden, layers, arc, label, relations}) {
      out.writeInt(size);
    }
  }

  static NetworkShape read(DataInput in) throws IOException {
    return new NetworkShape(
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt());
  }
}
