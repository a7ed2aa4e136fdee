package dev.snap.bundle;

import dev.snap.journal.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files below {@code conf} of a JDK, by which an administrator sets security providers,
 * proxies, log levels and limits for all programs, and those of the kind that lie elsewhere: two
 * JDKs of one version may differ in them.
 */
final class JdkSettings {
  /** Of the JVM's own management agent, which the launch line does not start; may hold secrets. */
  private static final String MANAGEMENT = "management";

  /** Currencies of one's own, and certificates that are trusted no more. */
  private static final List<String> ELSEWHERE =
      List.of("lib/currency.properties", "lib/security/blocked.certs");

  private JdkSettings() {}

  /** A digest of all of them. */
  static String digest(Path home) {
    Path conf = home.resolve("conf");
    Map<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(conf, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path name = conf.relativize(file);
        if (!name.startsWith(MANAGEMENT)) {
          digests.put(name.toString(), Sha256.hex(file));
        }
      }
      for (String each : ELSEWHERE) {
        if (Files.isRegularFile(home.resolve(each))) {
          digests.put(each, Sha256.hex(home.resolve(each)));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      return "unreadable";
    }
    return Sha256.hex(digests.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }
}
