package dev.snap.seam.env;

import dev.snap.membrane.Action;
import dev.snap.membrane.Effect;
import dev.snap.seam.Door;
import dev.snap.wire.Codecs;
import dev.snap.wire.MessageCodec;
import dev.snap.wire.WireReader;
import dev.snap.wire.WireWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A named value of the build machine as it enters the membrane. Grants are known to the build
 * alone, so whether the name was granted is part of what is recorded.
 *
 * @param granted whether the build lets the value in
 * @param value the value, empty when there is none or it is not let in
 */
record Granted(boolean granted, Optional<String> value) {
  private static final MessageCodec<Granted> CODEC = new GrantedCodec();

  /**
   * Reads a named value. A name that was not granted leaves a second entry, with the field {@code
   * granted=no}, so that it can be listed.
   *
   * @param action the read
   * @param granted whether the build lets the value in; asked while recording only
   * @param value the real value
   */
  static @Nullable String read(
      Action action, Effect<Boolean> granted, Effect<Optional<String>> value) {
    Granted read =
        Door.cross(
            action,
            CODEC,
            () ->
                granted.perform()
                    ? new Granted(true, value.perform())
                    : new Granted(false, Optional.empty()));
    if (!read.granted()) {
      Door.note(action.with("granted", "no"));
    }
    return read.value().orElse(null);
  }

  private static final class GrantedCodec extends MessageCodec<Granted> {
    GrantedCodec() {
      super("snap.Granted");
    }

    @Override
    public void writeFields(WireWriter out, Granted value) {
      out.bool(1, value.granted());
      Codecs.optional(Codecs.STRING).write(out, 2, value.value());
    }

    @Override
    public Granted readFields(WireReader in) {
      boolean granted = false;
      Optional<String> value = Optional.empty();
      while (in.hasNext()) {
        int tag = in.tag();
        switch (tag >>> 3) {
          case 1 -> granted = in.bool();
          case 2 -> value = Optional.of(in.string());
          default -> in.skip(tag);
        }
      }
      return new Granted(granted, value);
    }
  }
}
