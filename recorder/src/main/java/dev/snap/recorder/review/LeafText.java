package dev.snap.recorder.review;

import dev.snap.membrane.Action;
import dev.snap.wire.References;
import dev.snap.wire.WireException;
import dev.snap.wire.WireReader;
import dev.snap.wire.WireText;
import java.time.Instant;

/** What an operation of the JDK or of the host gave, as text for people. */
final class LeafText {
  private LeafText() {}

  static String of(Action action, byte[] gave) {
    try {
      return switch (action.surface()) {
        case BOOTSTRAP -> gave.length == 0 ? "nothing" : place(gave);
        case TIME -> time(gave);
        case ENVIRONMENT, PROPERTIES -> value(gave);
        default -> WireText.of(gave);
      };
    } catch (WireException e) {
      return WireText.of(gave);
    }
  }

  private static String place(byte[] gave) {
    References.Reference place = References.Reference.fromBytes(gave);
    return place.service() + " #" + place.export();
  }

  /** An instant is a message of seconds and nanoseconds; other clocks give a number or a text. */
  private static String time(byte[] gave) {
    WireReader in = new WireReader(gave, References.NONE);
    if (!in.hasNext() || (in.tag() & 7) != 2) {
      return WireText.of(gave);
    }
    WireReader parts = new WireReader(in.bytes(), References.NONE);
    long[] numbers = new long[3];
    while (parts.hasNext()) {
      int tag = parts.tag();
      if (tag >>> 3 > 2 || (tag & 7) != 0) {
        return WireText.of(gave);
      }
      numbers[tag >>> 3] = parts.varint();
    }
    return Instant.ofEpochSecond(numbers[1], numbers[2]).toString();
  }

  /** A value that was granted, or none. */
  private static String value(byte[] gave) {
    WireReader in = new WireReader(gave, References.NONE);
    if (!in.hasNext() || (in.tag() & 7) != 2) {
      return WireText.of(gave);
    }
    boolean granted = false;
    String value = "unset";
    WireReader parts = new WireReader(in.bytes(), References.NONE);
    while (parts.hasNext()) {
      int tag = parts.tag();
      switch (tag) {
        case 1 << 3 -> granted = parts.bool();
        case 2 << 3 | 2 -> value = '"' + parts.string() + '"';
        default -> {
          return WireText.of(gave);
        }
      }
    }
    return granted ? value : "not granted";
  }
}
