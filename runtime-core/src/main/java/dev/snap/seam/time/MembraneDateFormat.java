package dev.snap.seam.time;

import dev.snap.seam.StandsIn;
import java.text.DateFormatSymbols;
import java.text.SimpleDateFormat;
import java.util.Locale;

/** The superclass of the user's own date formats. */
@StandsIn(value = SimpleDateFormat.class, created = false)
public class MembraneDateFormat extends SimpleDateFormat {
  private static final long serialVersionUID = 1L;

  public MembraneDateFormat() {
    DateFormats.pinned(this);
  }

  public MembraneDateFormat(String pattern) {
    super(pattern);
    DateFormats.pinned(this);
  }

  public MembraneDateFormat(String pattern, Locale locale) {
    super(pattern, locale);
    DateFormats.pinned(this);
  }

  public MembraneDateFormat(String pattern, DateFormatSymbols symbols) {
    super(pattern, symbols);
    DateFormats.pinned(this);
  }
}
