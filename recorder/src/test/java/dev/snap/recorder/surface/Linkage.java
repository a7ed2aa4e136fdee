package dev.snap.recorder.surface;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way of reaching a covered operation.
 *
 * @param name what it is
 * @param type the simple name of the class that does it
 * @param release the Java version that it needs
 * @param actions the names of the actions that it leaves, or dots and the last of them, or the code
 *     that it is refused with
 * @param members what the class has beside the method
 * @param body of the method that does it
 */
record Linkage(
    String name, String type, int release, List<String> actions, String members, String body) {
  private static final Pattern FORM =
      Pattern.compile("(.*)\n(?:@ (\\d+)\n)?= (.*)\n((?s:.*?))--\n((?s:.*))");

  private static final String OTHERS = "...";

  private static final String IMPORTS =
      """
      import java.io.*;
      import java.lang.invoke.*;
      import java.lang.reflect.*;
      import java.nio.file.*;
      import java.util.*;
      import java.util.function.*;
      import java.util.stream.*;
      """;

  /** The linkages of a file beside this class that the running Java has. */
  static List<Linkage> of(String file) {
    List<Linkage> linkages = new ArrayList<>();
    String[] parts = text(file).split("(?m)^## ", -1);
    for (int i = 1; i < parts.length; i++) {
      Matcher form = FORM.matcher(parts[i]);
      if (!form.matches()) {
        throw new IllegalArgumentException(parts[i]);
      }
      int release = form.group(2) == null ? 17 : Integer.parseInt(form.group(2));
      if (release <= Runtime.version().feature()) {
        linkages.add(of("P" + i, release, form));
      }
    }
    return linkages;
  }

  /** The text of a file beside this class. */
  static String text(String file) {
    try (InputStream in = Linkage.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it is refused with a code. */
  boolean isRefused() {
    return actions.get(0).startsWith("SNAP-");
  }

  /** Whether these are the actions that it leaves. */
  boolean leaves(List<String> names) {
    if (!actions.get(0).equals(OTHERS)) {
      return names.equals(actions);
    }
    List<String> last = actions.subList(1, actions.size());
    return Collections.indexOfSubList(names.stream().filter(last::contains).toList(), last) >= 0;
  }

  /**
   * The source of the class.
   *
   * @param imports what the body refers to
   */
  String source(String imports) {
    return IMPORTS
        + imports
        + "@SuppressWarnings(\"all\") public class "
        + type
        + " {\n"
        + members
        + "public static Object run(Path dir) throws Throwable {\n"
        + body
        + "}\n}\n";
  }

  @Override
  public String toString() {
    return name;
  }

  private static Linkage of(String type, int release, Matcher form) {
    return new Linkage(
        form.group(1),
        type,
        release,
        Arrays.asList(form.group(3).split(", ")),
        form.group(4).replaceAll("\\bP\\b", type),
        form.group(5).replaceAll("\\bP\\b", type));
  }
}
