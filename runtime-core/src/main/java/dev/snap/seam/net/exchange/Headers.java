package dev.snap.seam.net.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a message, in order.
 *
 * @param all names and values
 */
public record Headers(List<Header> all) {
  /** Headers whose values are nobody's business. */
  private static final Pattern SECRET =
      Pattern.compile(".*(auth|cookie|token|secret|key|password|credential|session|signature).*");

  /** Copies the list. */
  public Headers {
    all = List.copyOf(all);
  }

  /** Headers by name, as the JDK gives them. */
  public static Headers of(Map<String, List<String>> byName) {
    List<Header> all = new ArrayList<>();
    byName.forEach((name, values) -> values.forEach(value -> all.add(new Header(name, value))));
    return new Headers(all);
  }

  /** The values by name, both in order. */
  public Map<String, List<String>> byName() {
    Map<String, List<String>> byName = new LinkedHashMap<>();
    all.forEach(
        each -> byName.computeIfAbsent(each.name(), name -> new ArrayList<>()).add(each.value()));
    return byName;
  }

  /** The last value of a name, in whatever case. */
  public @Nullable String last(String name) {
    String last = null;
    for (Header each : all) {
      if (each.name().equalsIgnoreCase(name)) {
        last = each.value();
      }
    }
    return last;
  }

  /** As a journal shows them: without the values of those that may be secret. */
  String shown() {
    return all.stream().map(Headers::shown).collect(Collectors.joining(", "));
  }

  /** All that counts when two are compared. */
  byte[] content() {
    return all.stream()
        .map(each -> each.name().toLowerCase(ROOT) + ": " + each.value() + "\n")
        .collect(Collectors.joining())
        .getBytes(UTF_8);
  }

  private static String shown(Header header) {
    String name = header.name().toLowerCase(ROOT);
    return name + ": " + (SECRET.matcher(name).matches() ? "(hidden)" : header.value());
  }

  /**
   * One header.
   *
   * @param name its name, as it was sent
   * @param value its value
   */
  public record Header(String name, String value) {}
}
