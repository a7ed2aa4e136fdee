package dev.snap.recorder.catalogue;

import java.util.Arrays;
import java.util.List;

/** Something that shows what becomes of a surface. */
sealed interface Evidence {

  /**
   * Reads a cell: {@code -} for nothing yet, {@code none: reason}, or a list of {@code table},
   * {@code table:part of an operation}, {@code SomeTest#method}, {@code it/project}.
   */
  static List<Evidence> of(String cell) {
    if (cell.equals("-")) {
      return List.of();
    }
    if (cell.startsWith("none: ")) {
      return List.of(new Reason(cell.substring("none: ".length())));
    }
    return Arrays.stream(cell.split(", ")).map(Evidence::one).toList();
  }

  private static Evidence one(String text) {
    int hash = text.indexOf('#');
    if (hash >= 0) {
      return new TestMethod(text.substring(0, hash), text.substring(hash + 1));
    }
    if (text.startsWith("it/")) {
      return new Project(text);
    }
    int colon = text.indexOf(':');
    return colon < 0
        ? new Rows(text, "")
        : new Rows(text.substring(0, colon), text.substring(colon + 1));
  }

  /** Rows of a table of operations, each of which a suite tries. */
  record Rows(String table, String part) implements Evidence {}

  /** A method of a test of any module. */
  record TestMethod(String type, String method) implements Evidence {}

  /** A whole Maven project that the invoker builds. */
  record Project(String directory) implements Evidence {}

  /** Why there is nothing to show. */
  record Reason(String text) implements Evidence {}
}
