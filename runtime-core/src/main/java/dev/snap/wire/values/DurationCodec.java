package dev.snap.wire.values;

import dev.snap.wire.MessageCodec;
import dev.snap.wire.WireException;
import dev.snap.wire.WireReader;
import dev.snap.wire.WireWriter;
import java.time.Duration;

/**
 * Durations as {@code google.protobuf.Duration { int64 seconds = 1; int32 nanos = 2; }}, where both
 * have the same sign, while Java's nanoseconds are never negative.
 */
final class DurationCodec extends MessageCodec<Duration> {
  private static final int SECOND = 1_000_000_000;

  DurationCodec() {
    super("google.protobuf.Duration", "seconds", "nanos");
  }

  @Override
  public void writeFields(WireWriter out, Duration value) {
    boolean borrows = value.getSeconds() < 0 && value.getNano() > 0;
    out.int64(1, borrows ? value.getSeconds() + 1 : value.getSeconds());
    out.int32(2, borrows ? value.getNano() - SECOND : value.getNano());
  }

  @Override
  public Duration readFields(WireReader in) {
    long seconds = 0;
    int nanos = 0;
    while (in.hasNext()) {
      int tag = in.tag();
      switch (tag >>> 3) {
        case 1 -> {
          in.expect(WireWriter.VARINT, tag & 7);
          seconds = in.int64();
        }
        case 2 -> {
          in.expect(WireWriter.VARINT, tag & 7);
          nanos = in.int32();
        }
        default -> in.skip(tag);
      }
    }
    if (nanos <= -SECOND
        || nanos >= SECOND
        || seconds < 0 && nanos > 0
        || seconds > 0 && nanos < 0) {
      throw new WireException(
          "a duration of " + seconds + " seconds and " + nanos + " nanoseconds");
    }
    return Duration.ofSeconds(seconds, nanos);
  }
}
