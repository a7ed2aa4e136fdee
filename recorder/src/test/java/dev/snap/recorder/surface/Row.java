package dev.snap.recorder.surface;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * One covered operation and how it is proven. Expressions are Java; {@code dir} is a directory of
 * files, {@code P(x)}, {@code F(x)} and {@code N(x)} are a file in it as path, file and name.
 *
 * @param surface the file that the row stands in
 * @param operation as the rewriter's table names it
 * @param member the JDK's member that is called
 * @param treatment {@code record}, {@code verify}, {@code own} or {@code refuse} with a code
 * @param receiver the receiver of an instance method, {@code -} for none
 * @param arguments the arguments, {@code -} for none
 * @param result what is made of {@code it}, the value that comes back; {@code -} for its text
 * @param changed what makes the replay differ: other arguments, {@code it:} and another result,
 *     {@code on} and another receiver; {@code -} when there is nothing to change
 */
record Row(
    String surface,
    String operation,
    Member member,
    String treatment,
    String receiver,
    String arguments,
    String result,
    String changed) {

  /** The rows of a surface, from the file of its name beside this class. */
  static List<Row> of(String surface) {
    String file = surface + ".tsv";
    try (InputStream in = Row.class.getResourceAsStream(file)) {
      String text = new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> of(surface, line))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row of(String surface, String line) {
    String[] column = line.split("\t", -1);
    String[] names = column[0].split(" = ", -1);
    return new Row(
        surface,
        names[0],
        Member.of(names[0], names.length > 1 ? names[1] : null),
        column[1],
        column[2],
        column[3],
        column[4],
        column[5]);
  }

  /** Whether the operation is refused. */
  boolean isRefused() {
    return treatment.startsWith("refuse ");
  }

  /** Whether the operation leaves entries. */
  boolean isJournaled() {
    return treatment.equals("record") || treatment.equals("verify");
  }

  @Override
  public String toString() {
    return operation;
  }
}
