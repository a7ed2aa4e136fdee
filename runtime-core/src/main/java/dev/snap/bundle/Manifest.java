package dev.snap.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a bundle says of itself, as sorted lines {@code key=value} in UTF-8: the text that the
 * signature covers.
 *
 * @param lines the lines by key; neither keys nor values hold line breaks, keys hold no {@code =}
 */
public record Manifest(SortedMap<String, String> lines) {
  /** The version of the bundle format. */
  public static final String FORMAT = "1";

  /**
   * The key of what the proof saw of the main thread's identity hashes, where the order of
   * something follows them; empty until it is proven.
   */
  public static final String CANARY = "order.canary";

  /**
   * What the keys of lines begin with that hold the identity hash of a class, a constant or a
   * module that something is ordered by.
   */
  public static final String ORDER_KEY = "order.key.";

  /** The key of the digest of the JVM archive, where there is one. */
  public static final String ARCHIVE = "archive";

  private static final String FORMAT_KEY = "format";
  private static final String LIBRARY = "lib.";

  /** A manifest from its text. */
  public static Manifest parse(byte[] bytes) {
    SortedMap<String, String> lines = new TreeMap<>();
    for (String line : new String(bytes, UTF_8).split("\n")) {
      int equals = line.indexOf('=');
      if (equals > 0 && lines.put(line.substring(0, equals), line.substring(equals + 1)) != null) {
        throw altered("has two lines for " + line.substring(0, equals));
      }
    }
    String format = lines.getOrDefault(FORMAT_KEY, "none");
    if (!format.equals(FORMAT)) {
      throw new SnapFailure(
          SnapCode.FORMAT_VERSION,
          "The bundle has format " + format + "; this Snap reads format " + FORMAT,
          "Restore it with the Snap that built it, or rebuild it with mvn snap:build.");
    }
    return new Manifest(lines);
  }

  /** The text. */
  public byte[] toBytes() {
    StringBuilder text = new StringBuilder();
    lines.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
    return text.toString().getBytes(UTF_8);
  }

  /** The full name of the service. */
  public String service() {
    return value("service");
  }

  /** Whether the order of something follows identity hashes, so that each start compares them. */
  public boolean isOrderWatched() {
    return lines.containsKey(CANARY);
  }

  /** Whether the bundle has a JVM archive. */
  public boolean hasArchive() {
    return lines.containsKey(ARCHIVE);
  }

  /** The digests of the class-path jars by file name. */
  public SortedMap<String, String> libraries() {
    SortedMap<String, String> libraries = new TreeMap<>();
    lines.forEach(
        (key, value) -> {
          if (key.startsWith(LIBRARY)) {
            libraries.put(fileName(key.substring(LIBRARY.length())), value);
          }
        });
    return libraries;
  }

  /** The name of a file in one folder: nothing that leads out of it. */
  private static String fileName(String name) {
    if (name.isEmpty() || name.equals("..") || name.indexOf('/') >= 0 || name.indexOf('\0') >= 0) {
      throw altered("names the library " + name + ", which is no name of a file");
    }
    return name;
  }

  private static SnapFailure altered(String fact) {
    return new SnapFailure(
        SnapCode.BUNDLE_ALTERED,
        "The manifest of the bundle " + fact,
        "Copy the bundle again, or rebuild it with mvn snap:build.");
  }

  /** The value of a key that must be there. */
  public String value(String key) {
    String value = lines.get(key);
    if (value == null) {
      throw new SnapFailure(
          SnapCode.BUNDLE_INCOMPLETE,
          "The manifest of the bundle has no line for " + key,
          "Copy the bundle again, or rebuild it with mvn snap:build.");
    }
    return value;
  }

  /** Collects the lines of a manifest. */
  public static final class Builder {
    private final SortedMap<String, String> lines = new TreeMap<>(Map.of(FORMAT_KEY, FORMAT));

    /** Takes over the lines of another manifest. */
    public Builder lines(Manifest manifest) {
      lines.putAll(manifest.lines());
      return this;
    }

    /** Adds a line. */
    public Builder line(String key, String value) {
      if (key.indexOf('=') >= 0 || (key + value).indexOf('\n') >= 0) {
        throw new IllegalArgumentException(key + "=" + value);
      }
      lines.put(key, value);
      return this;
    }

    /** Takes a line away, if it is there. */
    public Builder without(String key) {
      lines.remove(key);
      return this;
    }

    /** Adds a class-path jar. */
    public Builder library(String file, String digest) {
      return line(LIBRARY + file, digest);
    }

    /** The manifest. */
    public Manifest build() {
      return new Manifest(lines);
    }
  }
}
