package dev.snap.seam.time;

import dev.snap.wire.MessageCodec;
import dev.snap.wire.WireReader;
import dev.snap.wire.WireWriter;
import java.time.Instant;

/** {@code google.protobuf.Timestamp}. */
final class InstantCodec extends MessageCodec<Instant> {
  static final InstantCodec INSTANCE = new InstantCodec();

  private InstantCodec() {
    super("google.protobuf.Timestamp");
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
        case 1 -> seconds = in.int64();
        case 2 -> nanos = in.int32();
        default -> in.skip(tag);
      }
    }
    return Instant.ofEpochSecond(seconds, nanos);
  }
}
