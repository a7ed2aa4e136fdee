package dev.snap.seam.time;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.text.DateFormat;
import java.text.DateFormatSymbols;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;

/**
 * Date formats. Each keeps the time of its creation: two-digit years lie in the hundred years that
 * begin 80 years before.
 */
public final class DateFormats {
  private static final int YEARS_BACK = 80;

  private DateFormats() {}

  @Replaces(value = SimpleDateFormat.class, kind = Kind.NEW)
  public static SimpleDateFormat newSimpleDateFormat() {
    return pinned(new SimpleDateFormat());
  }

  @Replaces(value = SimpleDateFormat.class, kind = Kind.NEW)
  public static SimpleDateFormat newSimpleDateFormat(String pattern) {
    return pinned(new SimpleDateFormat(pattern));
  }

  @Replaces(value = SimpleDateFormat.class, kind = Kind.NEW)
  public static SimpleDateFormat newSimpleDateFormat(String pattern, Locale locale) {
    return pinned(new SimpleDateFormat(pattern, locale));
  }

  @Replaces(value = SimpleDateFormat.class, kind = Kind.NEW)
  public static SimpleDateFormat newSimpleDateFormat(String pattern, DateFormatSymbols symbols) {
    return pinned(new SimpleDateFormat(pattern, symbols));
  }

  @Replaces(DateFormat.class)
  public static DateFormat getInstance() {
    return pinned(DateFormat.getInstance());
  }

  @Replaces(DateFormat.class)
  public static DateFormat getDateInstance() {
    return pinned(DateFormat.getDateInstance());
  }

  @Replaces(DateFormat.class)
  public static DateFormat getDateInstance(int style) {
    return pinned(DateFormat.getDateInstance(style));
  }

  @Replaces(DateFormat.class)
  public static DateFormat getDateInstance(int style, Locale locale) {
    return pinned(DateFormat.getDateInstance(style, locale));
  }

  @Replaces(DateFormat.class)
  public static DateFormat getTimeInstance() {
    return pinned(DateFormat.getTimeInstance());
  }

  @Replaces(DateFormat.class)
  public static DateFormat getTimeInstance(int style) {
    return pinned(DateFormat.getTimeInstance(style));
  }

  @Replaces(DateFormat.class)
  public static DateFormat getTimeInstance(int style, Locale locale) {
    return pinned(DateFormat.getTimeInstance(style, locale));
  }

  @Replaces(DateFormat.class)
  public static DateFormat getDateTimeInstance() {
    return pinned(DateFormat.getDateTimeInstance());
  }

  @Replaces(DateFormat.class)
  public static DateFormat getDateTimeInstance(int date, int time) {
    return pinned(DateFormat.getDateTimeInstance(date, time));
  }

  @Replaces(DateFormat.class)
  public static DateFormat getDateTimeInstance(int date, int time, Locale locale) {
    return pinned(DateFormat.getDateTimeInstance(date, time, locale));
  }

  /** The format with the recorded time of its creation. */
  public static <F extends DateFormat> F pinned(F format) {
    if (!Door.live() && format instanceof SimpleDateFormat simple) {
      Instant now = Clocks.instant("new SimpleDateFormat");
      simple.set2DigitYearStart(
          Date.from(now.atOffset(ZoneOffset.UTC).minusYears(YEARS_BACK).toInstant()));
    }
    return format;
  }
}
