package dev.snap.seam.time;

import dev.snap.seam.Door;
import dev.snap.seam.StandsIn;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;

/** The superclass of the user's own calendars. */
@StandsIn(value = GregorianCalendar.class, created = false)
public class MembraneCalendar extends GregorianCalendar {
  private static final long serialVersionUID = 1L;

  public MembraneCalendar() {
    readClock();
  }

  public MembraneCalendar(TimeZone zone) {
    super(zone);
    readClock();
  }

  public MembraneCalendar(Locale locale) {
    super(locale);
    readClock();
  }

  public MembraneCalendar(TimeZone zone, Locale locale) {
    super(zone, locale);
    readClock();
  }

  public MembraneCalendar(int year, int month, int day) {
    super(year, month, day);
  }

  public MembraneCalendar(int year, int month, int day, int hour, int minute) {
    super(year, month, day, hour, minute);
  }

  public MembraneCalendar(int year, int month, int day, int hour, int minute, int second) {
    super(year, month, day, hour, minute, second);
  }

  private void readClock() {
    if (!Door.live()) {
      setTimeInMillis(Calendars.millis("new GregorianCalendar"));
    }
  }
}
