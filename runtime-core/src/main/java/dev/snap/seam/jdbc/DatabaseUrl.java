package dev.snap.seam.jdbc;

import dev.snap.error.SnapCode;
import dev.snap.seam.refused.Refused;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the database of a URL lives. */
final class DatabaseUrl {
  /** Behind the names of wrapping drivers, such as {@code jdbc:p6spy:h2:mem:}. */
  private static final String WRAPPERS = "jdbc:(?:[a-z0-9_-]+:)*?";

  private static final Pattern IN_HEAP =
      Pattern.compile(
          WRAPPERS + "(?:h2:(?:mem|memFS|memLZF):|hsqldb:(?:mem:|res:|\\.)|derby:memory:).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern IN_NATIVE_MEMORY =
      Pattern.compile(
          WRAPPERS
              + "(?:sqlite:(?:$|\\?.*|.*:memory:.*|.*mode=memory.*)|duckdb:(?:$|[?;].*|:memory:.*)"
              + "|h2:nioMem(?:FS|LZF):.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private DatabaseUrl() {}

  /**
   * Whether the database lives in the service's own heap, and so in its snapshot; then nothing is
   * recorded.
   *
   * @throws dev.snap.membrane.Refusal when it lives in this JVM otherwise, and ends with it
   */
  static boolean isInHeap(@Nullable String url, String operation) {
    if (url == null || IN_HEAP.matcher(url).matches()) {
      return true;
    }
    if (IN_NATIVE_MEMORY.matcher(url).matches()) {
      throw Refused.attempt(
          SnapCode.DATABASE_LOST,
          operation + " to " + url,
          "makes a database in native memory, which no snapshot holds",
          "Use a file or a server, or H2, HSQLDB or Derby in memory, or fill the database when"
              + " live.");
    }
    return false;
  }
}
