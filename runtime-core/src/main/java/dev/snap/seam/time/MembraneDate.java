package dev.snap.seam.time;

import dev.snap.seam.Door;
import dev.snap.seam.StandsIn;
import java.util.Date;

/** The superclass of the user's own dates. */
@StandsIn(value = Date.class, created = false)
@SuppressWarnings("deprecation")
public class MembraneDate extends Date {
  private static final long serialVersionUID = 1L;

  public MembraneDate() {
    super(Door.live() ? System.currentTimeMillis() : Calendars.millis("new Date"));
  }

  public MembraneDate(long millis) {
    super(millis);
  }

  public MembraneDate(int year, int month, int day) {
    super(year, month, day);
  }

  public MembraneDate(int year, int month, int day, int hour, int minute) {
    super(year, month, day, hour, minute);
  }

  public MembraneDate(int year, int month, int day, int hour, int minute, int second) {
    super(year, month, day, hour, minute, second);
  }

  public MembraneDate(String text) {
    super(text);
  }
}
