package dev.snap.recorder.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * The class that performs a row's operation in every way there is, one method for each.
 *
 * @param name its simple name, in the package {@code probe}
 */
record Probe(String name, Row row) {
  private static final String IMPORTS =
      """
      import static java.nio.charset.StandardCharsets.UTF_8;
      import static probe.Fixture.*;
      import java.io.*;
      import java.lang.management.*;
      import java.net.URI;
      import java.nio.file.*;
      import java.nio.file.attribute.*;
      import java.security.*;
      import java.text.*;
      import java.time.*;
      import java.time.chrono.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.function.*;
      import java.util.jar.*;
      import java.util.random.*;
      import java.util.stream.*;
      import java.util.zip.*;
      import javax.xml.parsers.*;
      """;

  /** A way of reaching an operation. */
  enum Way {
    CALL,
    LAMBDA,
    REFERENCE,
    SUBCLASS
  }

  /** The ways that the operation has. */
  List<Way> ways() {
    List<Way> ways = new ArrayList<>();
    if (!row.member().isSuper()) {
      ways.addAll(List.of(Way.CALL, Way.LAMBDA, Way.REFERENCE));
    } else if (row.member().isExtensible()) {
      ways.add(Way.SUBCLASS);
    }
    return ways;
  }

  /** The methods, one for each way. */
  List<String> methods() {
    return ways().stream().map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** The full name of the class. */
  String type() {
    return "probe." + name;
  }

  /** The source. */
  String source() {
    StringBuilder source = new StringBuilder(IMPORTS);
    source.append("@SuppressWarnings({\"unchecked\", \"rawtypes\"}) public class ").append(name);
    source.append(" {\n  interface Reference { ").append(reference()).append(" }\n");
    for (Way each : ways()) {
      source.append(method(each.name(), body(each, row.receiver(), arguments(), row.result())));
    }
    source.append(method("changed", changed()));
    return expand(source.append("}\n").toString());
  }

  private static String method(String name, String body) {
    return "  public static Object "
        + name.toLowerCase(Locale.ROOT)
        + "(Path dir) throws Throwable {\n    "
        + body
        + "\n  }\n";
  }

  private String changed() {
    Way way = ways().get(0);
    if (row.changed().startsWith("it: ")) {
      return body(way, row.receiver(), arguments(), row.changed().substring("it: ".length()));
    }
    if (row.changed().startsWith("on ")) {
      return body(way, row.changed().substring("on ".length()), arguments(), row.result());
    }
    String arguments = row.changed().equals("-") ? arguments() : row.changed();
    return body(way, row.receiver(), arguments, row.result());
  }

  private String body(Way way, String receiver, String arguments, String result) {
    return switch (way) {
      case LAMBDA ->
          "Body body = () -> { "
              + body(Way.CALL, receiver, arguments, result)
              + " }; return body.run();";
      case REFERENCE ->
          "Reference reference = "
              + target()
              + "; "
              + given("reference.call(" + both(receiver, arguments) + ")", result);
      case SUBCLASS -> given("new " + row.member().owner() + "(" + arguments + ") {}", result);
      case CALL -> given(call(receiver, arguments), result);
    };
  }

  private String given(String call, String result) {
    String shown = result.equals("-") ? "String.valueOf(it)" : result;
    return row.member().result().equals("void")
        ? call + "; String it = \"done\"; return " + shown + ";"
        : "var it = " + call + "; return " + shown + ";";
  }

  private String call(String receiver, String arguments) {
    Member member = row.member();
    if (member.isConstructor()) {
      return "new " + member.owner() + "(" + arguments + ")";
    }
    String on = member.isInstance() ? "(" + receiver + ")" : member.owner();
    return on + "." + member.executable().getName() + "(" + arguments + ")";
  }

  private String target() {
    Member member = row.member();
    return member.owner() + "::" + (member.isConstructor() ? "new" : member.executable().getName());
  }

  private String reference() {
    Member member = row.member();
    StringJoiner parameters = new StringJoiner(", ");
    List<String> types = new ArrayList<>(member.parameters());
    if (member.isInstance()) {
      types.add(0, member.owner());
    }
    for (int i = 0; i < types.size(); i++) {
      parameters.add(types.get(i) + " p" + i);
    }
    return member.result() + " call(" + parameters + ") throws Throwable;";
  }

  private String both(String receiver, String arguments) {
    if (!row.member().isInstance()) {
      return arguments;
    }
    return arguments.isEmpty() ? receiver : receiver + ", " + arguments;
  }

  private String arguments() {
    return row.arguments().equals("-") ? "" : row.arguments();
  }

  private static String expand(String source) {
    return source
        .replaceAll("\\bP\\(([\\w./]+)\\)", "dir.resolve(\"$1\")")
        .replaceAll("\\bF\\(([\\w./]+)\\)", "dir.resolve(\"$1\").toFile()")
        .replaceAll("\\bN\\(([\\w./]+)\\)", "dir.resolve(\"$1\").toString()");
  }
}
