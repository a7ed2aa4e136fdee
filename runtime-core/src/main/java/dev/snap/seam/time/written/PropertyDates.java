package dev.snap.seam.time.written;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.seam.time.Clocks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Date;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The comment that says when properties were written, which the JDK puts before the first. */
public final class PropertyDates {
  private static final String STORE = "Properties.store";

  private PropertyDates() {}

  @Replaces(value = Properties.class, kind = Kind.CALLED)
  public static void store(Properties properties, Writer out, @Nullable String comments)
      throws IOException {
    if (Door.live() || isPinned()) {
      properties.store(out, comments);
      return;
    }
    StringWriter whole = new StringWriter();
    properties.store(whole, comments);
    StringWriter before = new StringWriter();
    new Properties().store(before, comments);
    out.write(dated(whole.toString(), before.toString()));
    out.flush();
  }

  @Replaces(value = Properties.class, kind = Kind.CALLED)
  public static void store(Properties properties, OutputStream out, @Nullable String comments)
      throws IOException {
    if (Door.live() || isPinned()) {
      properties.store(out, comments);
      return;
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    properties.store(whole, comments);
    ByteArrayOutputStream before = new ByteArrayOutputStream();
    new Properties().store(before, comments);
    out.write(dated(whole.toString(ISO_8859_1), before.toString(ISO_8859_1)).getBytes(ISO_8859_1));
    out.flush();
  }

  /** Says nothing of a stream that fails, as ever. */
  @SuppressWarnings("deprecation")
  @Replaces(value = Properties.class, kind = Kind.CALLED)
  public static void save(Properties properties, OutputStream out, @Nullable String comments) {
    if (Door.live()) {
      properties.save(out, comments);
      return;
    }
    try {
      store(properties, out, comments);
    } catch (IOException unsaid) {
      return;
    }
  }

  /** Whether the launch line says what newer JDKs write in place of the time. */
  private static boolean isPinned() {
    return Runtime.version().feature() > 17
        && !System.getProperty("java.properties.date", "").isEmpty();
  }

  /**
   * The text with the recorded time.
   *
   * @param before what the JDK writes when there are no properties: the comments and the time
   */
  private static String dated(String whole, String before) {
    String end = System.lineSeparator();
    int line = before.lastIndexOf(end, before.length() - end.length() - 1);
    int from = line < 0 ? 0 : line + end.length();
    int to = whole.indexOf(end, from);
    String date = new Date(Clocks.instant(STORE).toEpochMilli()).toString();
    return whole.substring(0, from) + "#" + date + whole.substring(to);
  }
}
