package dev.snap.wire.values;

import dev.snap.wire.MessageCodec;
import dev.snap.wire.WireException;
import dev.snap.wire.WireReader;
import dev.snap.wire.WireWriter;
import java.time.DateTimeException;
import java.time.Instant;

/** Instants as {@code google.protobuf.Timestamp { int64 seconds = 1; int32 nanos = 2; }}. */
final class InstantCodec extends MessageCodec<Instant> {
  InstantCodec() {
    super("google.protobuf.Timestamp", "seconds", "nanos");
  }

  @Override
  public void writeFields(WireWriter out, Instant value) {
    out.int64(1, value.getEpochSecond());
    out.int32(2, value.getNano());
  }

  @Override
  public Instant readFields(WireReader in) {
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
    if (nanos < 0 || nanos > 999_999_999) {
      throw new WireException("an instant with " + nanos + " nanoseconds");
    }
    try {
      return Instant.ofEpochSecond(seconds, nanos);
    } catch (DateTimeException e) {
      throw new WireException("an instant of " + seconds + " seconds", e);
    }
  }
}
