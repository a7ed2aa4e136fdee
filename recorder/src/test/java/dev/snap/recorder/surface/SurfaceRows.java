package dev.snap.recorder.surface;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.snap.recorder.rewrite.ClassPathRewriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The rows of one surface, one for each covered operation.
 *
 * @param rows in the order of the file
 */
record SurfaceRows(List<Row> rows) {

  /** Reads the rows of a surface from {@code surface.tsv} beside this class. */
  static SurfaceRows of(String surface) {
    String file = surface + ".tsv";
    try (InputStream in = SurfaceRows.class.getResourceAsStream(file)) {
      String text = new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8);
      return new SurfaceRows(
          text.lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(Row::of)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The operations that seams cover, as the rewriter knows them.
   *
   * @param seams the beginning of the names of the seam classes, with slashes
   */
  static List<String> covered(String seams) {
    return ClassPathRewriter.coveredOperations().entrySet().stream()
        .filter(each -> each.getValue().startsWith("dev/snap/seam/" + seams))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The names of the operations. */
  List<String> operations() {
    return rows.stream().map(Row::operation).toList();
  }

  /** Every row in every way that its columns allow. */
  List<Use> uses() {
    List<Use> uses = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      for (Linkage each : Linkage.values()) {
        if (each != Linkage.REFERENCE || !rows.get(i).reference().equals("-")) {
          uses.add(new Use(rows.get(i), each, each.name().toLowerCase(Locale.ROOT) + i));
        }
      }
    }
    return uses;
  }

  /**
   * The source of a class {@code Probe} with a method for every use.
   *
   * @param members what the rows' expressions refer to
   */
  Sources sources(String members) {
    StringBuilder body = new StringBuilder(IMPORTS).append("public class Probe {\n");
    body.append(members);
    for (Use use : uses()) {
      body.append("  public static Object ")
          .append(use.method())
          .append("(Path dir) throws Exception {")
          .append(use.body())
          .append("}\n");
    }
    return new Sources().add("Probe", body.append('}').toString()).add("Refs", REFS);
  }

  private static final String IMPORTS =
      """
      import static probe.Refs.*;
      import probe.Refs.*;
      import java.beans.*;
      import java.io.*;
      import java.lang.management.*;
      import java.net.*;
      import java.net.http.*;
      import java.nio.channels.*;
      import java.nio.channels.spi.*;
      import java.nio.file.*;
      import java.sql.DriverManager;
      import java.time.Duration;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.concurrent.locks.*;
      import java.util.function.*;
      import java.util.stream.*;
      import static java.util.concurrent.TimeUnit.*;
      """;

  private static final String REFS =
      """
      public class Refs {
        interface F0<R> { R call() throws Exception; }
        interface F1<A, R> { R call(A a) throws Exception; }
        interface F2<A, B, R> { R call(A a, B b) throws Exception; }
        interface F3<A, B, C, R> { R call(A a, B b, C c) throws Exception; }
        interface F4<A, B, C, D, R> { R call(A a, B b, C c, D d) throws Exception; }
        interface V0 { void run() throws Exception; }
        interface V1<A> { void run(A a) throws Exception; }
        interface V2<A, B> { void run(A a, B b) throws Exception; }
        interface V3<A, B, C> { void run(A a, B b, C c) throws Exception; }
        interface V4<A, B, C, D> { void run(A a, B b, C c, D d) throws Exception; }
        static <R> R ref(F0<R> f) throws Exception { return f.call(); }
        static <A, R> R ref(F1<A, R> f, A a) throws Exception { return f.call(a); }
        static <A, B, R> R ref(F2<A, B, R> f, A a, B b) throws Exception { return f.call(a, b); }
        static <A, B, C, R> R ref(F3<A, B, C, R> f, A a, B b, C c) throws Exception {
          return f.call(a, b, c);
        }
        static <A, B, C, D, R> R ref(F4<A, B, C, D, R> f, A a, B b, C c, D d) throws Exception {
          return f.call(a, b, c, d);
        }
        static void run(V0 v) throws Exception { v.run(); }
        static <A> void run(V1<A> v, A a) throws Exception { v.run(a); }
        static <A, B> void run(V2<A, B> v, A a, B b) throws Exception { v.run(a, b); }
        static <A, B, C, D> void run(V4<A, B, C, D> v, A a, B b, C c, D d) throws Exception { v.run(a, b, c, d); }
        static <A, B, C> void run(V3<A, B, C> v, A a, B b, C c) throws Exception { v.run(a, b, c); }
      }
      """;

  /** How an operation is reached. */
  enum Linkage {
    CALL,
    LAMBDA,
    REFERENCE
  }

  /**
   * One line.
   *
   * @param operation as the rewriter's table names it
   * @param expected what is to come of it
   * @param code Java that performs it: an expression, a block that returns a value, or a statement
   *     with its semicolon
   * @param reference the same by a method reference, {@code -} for none
   */
  record Row(String operation, String expected, String code, String reference) {
    static Row of(String line) {
      String[] columns = line.split("\t", -1);
      if (columns.length != 4) {
        throw new IllegalArgumentException(line);
      }
      return new Row(columns[0], columns[1], columns[2], columns[3]);
    }
  }

  /**
   * One way of performing an operation.
   *
   * @param method the method of {@code Probe} that does it
   */
  record Use(Row row, Linkage linkage, String method) {
    String body() {
      String code = linkage == Linkage.REFERENCE ? row.reference() : row.code();
      boolean isStatement = code.endsWith(";");
      if (code.startsWith("{") && !isStatement) {
        return linkage == Linkage.LAMBDA
            ? " F0<Object> lambda = () -> " + code + "; return lambda.call(); "
            : " if (dir != null) " + code + " return null; ";
      }
      if (linkage == Linkage.LAMBDA) {
        return isStatement
            ? " V0 lambda = () -> { " + code + " }; lambda.run(); return null; "
            : " F0<Object> lambda = () -> " + code + "; return lambda.call(); ";
      }
      return isStatement
          ? " if (dir != null) " + code + " return null; "
          : " return " + code + "; ";
    }

    @Override
    public String toString() {
      return row.operation() + " by " + linkage.name().toLowerCase(Locale.ROOT);
    }
  }
}
