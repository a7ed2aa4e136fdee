package dev.snap.recorder.fork;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * A JDK on this machine, described by its {@code release} file.
 *
 * @param home where it stands
 */
public record Jdk(Path home) {

  /** Its launcher. */
  public Path java() {
    return home.resolve("bin").resolve("java");
  }

  /** Its feature version, for example 17. */
  public int feature() {
    String version = release().getProperty("JAVA_VERSION", "17").replace("\"", "");
    return Runtime.Version.parse(version).feature();
  }

  /** Vendor and version as people know it. */
  public String title() {
    Properties release = release();
    return (release.getProperty("IMPLEMENTOR", "JDK")
            + " "
            + release.getProperty("JAVA_VERSION", ""))
        .replace("\"", "");
  }

  private Properties release() {
    Properties release = new Properties();
    Path file = home.resolve("release");
    if (Files.exists(file)) {
      try (Reader in = Files.newBufferedReader(file)) {
        release.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return release;
  }
}
