package dev.snap.recorder.tripwire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Methods of the JDK under which an effect is no effect of the user's: loading of classes from the
 * sealed class path, what the JDK does for itself, and what a surface lets pass on purpose.
 */
final class Claims {
  /** The table, beside this class. */
  static final String FILE = "claims.tsv";

  private final Map<String, List<Claim>> byClass = new HashMap<>();
  private final List<Claim> byPrefix = new ArrayList<>();
  private final Map<String, List<Claim>> known = new ConcurrentHashMap<>();

  private Claims(List<Claim> claims) {
    for (Claim each : claims) {
      if (each.type().endsWith("*")) {
        byPrefix.add(each);
      } else {
        byClass.computeIfAbsent(each.type(), key -> new ArrayList<>()).add(each);
      }
    }
  }

  static Claims read() {
    try (InputStream in = Claims.class.getResourceAsStream(FILE)) {
      String text = new String(Objects.requireNonNull(in, FILE).readAllBytes(), UTF_8);
      return new Claims(
          text.lines().skip(1).filter(line -> !line.isEmpty()).map(Claim::parse).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether an effect of that kind is claimed where that method of the JDK is on the stack. */
  boolean cover(String type, String method, NativeKind kind) {
    if (method.equals("<clinit>")) {
      return true; // runs once per JVM, at nobody's request; what it read is covered above it
    }
    for (Claim each : known.computeIfAbsent(type, this::of)) {
      if (each.covers(method, kind)) {
        return true;
      }
    }
    return false;
  }

  private List<Claim> of(String type) {
    List<Claim> claims = new ArrayList<>(byClass.getOrDefault(type, List.of()));
    for (Claim each : byPrefix) {
      if (type.startsWith(each.type().substring(0, each.type().length() - 1))) {
        claims.add(each);
      }
    }
    return List.copyOf(claims);
  }

  /**
   * One line of the table.
   *
   * @param type the class, or a prefix that ends with a star
   * @param methods the methods, empty for all
   * @param kinds what is claimed, empty for everything
   */
  private record Claim(String type, Set<String> methods, Set<NativeKind> kinds) {
    static Claim parse(String line) {
      String[] cells = line.split("\t", -1);
      Set<NativeKind> kinds = new HashSet<>();
      words(cells[2]).forEach(each -> kinds.add(NativeKind.of(each)));
      return new Claim(cells[0], words(cells[1]), kinds);
    }

    private static Set<String> words(String cell) {
      return cell.equals("*") ? Set.of() : Set.copyOf(Arrays.asList(cell.split(",")));
    }

    boolean covers(String method, NativeKind kind) {
      return (methods.isEmpty() || methods.contains(method))
          && (kinds.isEmpty() || kinds.contains(kind));
    }
  }
}
