package dev.snap.recorder.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One row of the soundness score, as a suite counted it in this JVM. Rows are left as files below
 * the directory that the system property {@code snap.soundness} names, one directory per JDK;
 * {@code soundness} prints them when all suites have run.
 */
public final class Score {
  private Score() {}

  /**
   * Leaves a row, replacing the one of an earlier run.
   *
   * @param row the key, in the file's name: {@code natives}, {@code surfaces}, {@code linkages} …
   * @param got how many cases ended as they must
   * @param of how many cases were tried
   * @param note what else there is to say, in one line; may be empty
   */
  public static void write(String row, long got, long of, String note) {
    System.out.println("score " + row + " " + got + "/" + of + (note.isEmpty() ? "" : " " + note));
    String directory = System.getProperty("snap.soundness");
    if (directory == null) {
      return;
    }
    Path jdk = Path.of(directory, "jdk" + Runtime.version().feature());
    try {
      Files.createDirectories(jdk);
      Files.writeString(
          jdk.resolve(row + ".tsv"), row + "\t" + got + "\t" + of + "\t" + note + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
