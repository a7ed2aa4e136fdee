package dev.snap.seam.time.written;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.seam.time.DateFormats;
import java.text.Format;
import java.text.MessageFormat;
import java.text.SimpleDateFormat;
import java.util.Locale;

/** Formats of messages: those of dates that they are made of keep the time of their creation. */
public final class MessageFormats {
  private MessageFormats() {}

  /** Forgets its date formats, which format alike whenever they were made. */
  @Replaces(MessageFormat.class)
  public static String format(String pattern, Object... arguments) {
    return MessageFormat.format(pattern, arguments);
  }

  @Replaces(value = MessageFormat.class, kind = Kind.NEW)
  public static MessageFormat newMessageFormat(String pattern) {
    return pinned(new MessageFormat(pattern));
  }

  @Replaces(value = MessageFormat.class, kind = Kind.NEW)
  public static MessageFormat newMessageFormat(String pattern, Locale locale) {
    return pinned(new MessageFormat(pattern, locale));
  }

  @Replaces(value = MessageFormat.class, kind = Kind.INSTANCE)
  public static void applyPattern(MessageFormat format, String pattern) {
    format.applyPattern(pattern);
    pinned(format);
  }

  static MessageFormat pinned(MessageFormat format) {
    if (!Door.live()) {
      for (Format each : format.getFormats()) {
        if (each instanceof SimpleDateFormat date) {
          DateFormats.pinned(date);
        }
      }
    }
    return format;
  }
}
