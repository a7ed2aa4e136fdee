package dev.snap.seam.time.written;

import dev.snap.seam.StandsIn;
import java.text.MessageFormat;
import java.util.Locale;

/** The superclass of the user's own formats of messages. */
@StandsIn(value = MessageFormat.class, created = false)
public class MembraneMessageFormat extends MessageFormat {
  private static final long serialVersionUID = 1L;

  public MembraneMessageFormat(String pattern) {
    super(pattern);
    MessageFormats.pinned(this);
  }

  public MembraneMessageFormat(String pattern, Locale locale) {
    super(pattern, locale);
    MessageFormats.pinned(this);
  }
}
