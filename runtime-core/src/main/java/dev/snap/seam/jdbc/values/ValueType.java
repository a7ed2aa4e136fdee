package dev.snap.seam.jdbc.values;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * How the values of one class of the JDK cross. A journal names it by its place in {@link
 * ValueTypes#ALL}.
 *
 * @param type the class, exactly
 * @param writer writes a value
 * @param reader reads one
 */
record ValueType<T>(Class<T> type, Writer<T> writer, Reader<T> reader) {

  void write(DataOutputStream out, Object value) throws IOException {
    writer.write(out, type.cast(value));
  }

  T read(DataInputStream in) throws IOException {
    return reader.read(in);
  }

  @FunctionalInterface
  interface Writer<T> {
    void write(DataOutputStream out, T value) throws IOException;
  }

  @FunctionalInterface
  interface Reader<T> {
    T read(DataInputStream in) throws IOException;
  }
}
