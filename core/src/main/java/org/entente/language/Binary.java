package org.entente.language;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Arrays of numbers in a file, moved in one piece. */
final class Binary {
  private Binary() {}

  static void writeShorts(DataOutput out, short[] values) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * 2);
    bytes.asShortBuffer().put(values);
    out.writeInt(values.length);
    out.write(bytes.array());
  }

  static short[] readShorts(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt() * 2];
    in.readFully(bytes);
    short[] values = new short[bytes.length / 2];
    ByteBuffer.wrap(bytes).asShortBuffer().get(values);
    return values;
  }

  static void writeBytes(DataOutput out, byte[] values) throws IOException {
    out.writeInt(values.length);
    out.write(values);
  }

  static byte[] readBytes(DataInput in) throws IOException {
    byte[] values = new byte[in.readInt()];
    in.readFully(values);
    return values;
  }
}
