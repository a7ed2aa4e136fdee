package dev.snap.recorder.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Writes locations that differ between build and bundle as the same text. */
public final class Locations {
  private final List<Location> locations;

  /** Locations, each with what is written in its place. */
  public Locations(Map<String, String> locations) {
    this.locations =
        locations.entrySet().stream()
            .map(
                entry ->
                    new Location(entry.getKey(), entry.getValue(), entry.getKey().getBytes(UTF_8)))
            .sorted(
                Comparator.comparing((Location one) -> -one.prefix.length())
                    .thenComparing(Location::prefix))
            .toList();
  }

  String replaceIn(String text) {
    String replaced = text;
    for (Location location : locations) {
      if (replaced.contains(location.prefix)) {
        replaced = replaced.replace(location.prefix, location.replacement);
      }
    }
    return replaced;
  }

  boolean occurIn(byte[] bytes) {
    for (Location location : locations) {
      if (contains(bytes, location.bytes)) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(byte[] bytes, byte[] wanted) {
    int last = bytes.length - wanted.length;
    for (int i = 0; i <= last; i++) {
      int j = 0;
      while (j < wanted.length && bytes[i + j] == wanted[j]) {
        j++;
      }
      if (j == wanted.length) {
        return true;
      }
    }
    return false;
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Location(String prefix, String replacement, byte[] bytes) {}
}
