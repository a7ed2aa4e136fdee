package dev.snap.seam.time.written;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.seam.time.Clocks;
import java.time.Instant;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * The times of log records. The JDK takes them where it logs, which is left alone; they are
 * recorded where a handler, a filter or a formatter of the service looks at them or a stream of the
 * service takes them, and are then the record's.
 */
public final class LogTimes {
  private LogTimes() {}

  @Replaces(value = LogRecord.class, kind = Kind.NEW)
  public static LogRecord newLogRecord(Level level, @Nullable String message) {
    LogRecord made = new LogRecord(level, message);
    return Door.live() ? made : timed(made, "new LogRecord");
  }

  @Replaces(value = LogRecord.class, kind = Kind.INSTANCE)
  public static Instant getInstant(LogRecord record) {
    return known(record, "LogRecord.getInstant").getInstant();
  }

  @Replaces(value = LogRecord.class, kind = Kind.INSTANCE)
  public static long getMillis(LogRecord record) {
    return known(record, "LogRecord.getMillis").getMillis();
  }

  @Replaces(value = Formatter.class, kind = Kind.INSTANCE)
  public static String format(Formatter formatter, LogRecord record) {
    return formatter.format(known(record, "Formatter.format"));
  }

  /** Of a record that a handler of the JDK writes to a stream. */
  static LogRecord written(LogRecord record) {
    return known(record, "StreamHandler.publish");
  }

  private static LogRecord known(LogRecord record, String operation) {
    return Door.live() ? record : timed(record, operation);
  }

  private static LogRecord timed(LogRecord record, String operation) {
    record.setInstant(Clocks.known(operation, record.getInstant()));
    return record;
  }
}
