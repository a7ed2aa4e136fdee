package dev.snap.seam.time;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;

/** The calendars and dates of {@code java.util}. */
public final class Calendars {
  private Calendars() {}

  /** The recorded or real time of day in milliseconds since 1970, for an operation of that name. */
  static long millis(String operation) {
    return Clocks.instant(operation).toEpochMilli();
  }

  @Replaces(value = Date.class, kind = Kind.NEW)
  public static Date newDate() {
    return Door.live() ? new Date() : new Date(millis("new Date"));
  }

  @Replaces(Calendar.class)
  public static Calendar getInstance() {
    return now(Calendar.getInstance(), "Calendar.getInstance");
  }

  @Replaces(Calendar.class)
  public static Calendar getInstance(TimeZone zone) {
    return now(Calendar.getInstance(zone), "Calendar.getInstance");
  }

  @Replaces(Calendar.class)
  public static Calendar getInstance(Locale locale) {
    return now(Calendar.getInstance(locale), "Calendar.getInstance");
  }

  @Replaces(Calendar.class)
  public static Calendar getInstance(TimeZone zone, Locale locale) {
    return now(Calendar.getInstance(zone, locale), "Calendar.getInstance");
  }

  @Replaces(value = GregorianCalendar.class, kind = Kind.NEW)
  public static GregorianCalendar newGregorianCalendar() {
    return now(new GregorianCalendar(), "new GregorianCalendar");
  }

  @Replaces(value = GregorianCalendar.class, kind = Kind.NEW)
  public static GregorianCalendar newGregorianCalendar(TimeZone zone) {
    return now(new GregorianCalendar(zone), "new GregorianCalendar");
  }

  @Replaces(value = GregorianCalendar.class, kind = Kind.NEW)
  public static GregorianCalendar newGregorianCalendar(Locale locale) {
    return now(new GregorianCalendar(locale), "new GregorianCalendar");
  }

  @Replaces(value = GregorianCalendar.class, kind = Kind.NEW)
  public static GregorianCalendar newGregorianCalendar(TimeZone zone, Locale locale) {
    return now(new GregorianCalendar(zone, locale), "new GregorianCalendar");
  }

  private static <C extends Calendar> C now(C calendar, String operation) {
    if (!Door.live()) {
      calendar.setTimeInMillis(millis(operation));
    }
    return calendar;
  }
}
