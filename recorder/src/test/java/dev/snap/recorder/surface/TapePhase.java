package dev.snap.recorder.surface;

import dev.snap.binding.ServiceMethod;
import dev.snap.membrane.Action;
import dev.snap.membrane.Effect;
import dev.snap.membrane.Phase;
import dev.snap.membrane.Refusal;
import dev.snap.membrane.Reply;
import dev.snap.membrane.Stop;
import dev.snap.membrane.carried.CarriedBootstrap;
import dev.snap.wire.Codec;
import dev.snap.wire.References;
import dev.snap.wire.WireReader;
import dev.snap.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A phase over a list: it records, and then replays without any effect. */
final class TapePhase implements Phase {
  private final List<Entry> entries;
  private final boolean replays;
  private final List<String> refusals = new ArrayList<>();
  private int next;

  private TapePhase(List<Entry> entries, boolean replays) {
    this.entries = entries;
    this.replays = replays;
  }

  /** A phase that records. */
  static TapePhase recording() {
    return new TapePhase(new ArrayList<>(), false);
  }

  /** A phase that replays what this one recorded. */
  TapePhase replaying() {
    return new TapePhase(entries, true);
  }

  /**
   * A phase that replays what this one recorded with one bit of the last value changed: the lowest
   * of a number, or of the first number in a message, such as the seconds of a time.
   */
  TapePhase tampered() {
    List<Entry> changed = new ArrayList<>(entries);
    int last = changed.size() - 1;
    byte[] value = changed.get(last).value().clone();
    boolean isNumber = (value[0] & 7) == 0;
    boolean startsWithNumber = value.length > 3 && (value[2] & 7) == 0;
    value[isNumber ? 1 : startsWithNumber ? 3 : value.length - 1] ^= 1;
    changed.set(last, new Entry(changed.get(last).action(), value, null));
    return new TapePhase(changed, true);
  }

  /** The actions on the tape. */
  List<Action> actions() {
    return entries.stream().map(Entry::action).toList();
  }

  /** What was refused. */
  List<String> refusals() {
    return refusals;
  }

  /** Actions that were recorded and not yet replayed. */
  List<Action> missing() {
    return actions().subList(next, entries.size());
  }

  @Override
  public <T> T cross(Action action, Codec<T> codec, Effect<T> effect) throws Exception {
    return replays ? replay(action, codec) : record(action, codec, effect);
  }

  @Override
  public <A, R> Reply call(
      References.Reference target, String binding, ServiceMethod<A, R> method, A arguments) {
    throw new AssertionError("no calls here");
  }

  @Override
  public References.Reference importService(String service, CarriedBootstrap carried) {
    throw new AssertionError("no imports here");
  }

  @Override
  public void refused(Refusal refusal) {
    refusals.add(String.valueOf(refusal.getMessage()));
  }

  private <T> T record(Action action, Codec<T> codec, Effect<T> effect) throws Exception {
    int place = entries.size();
    entries.add(new Entry(action, new byte[0], null));
    try {
      T value = effect.perform();
      WireWriter out = new WireWriter(References.NONE);
      codec.write(out, 1, value);
      entries.set(place, new Entry(action, out.toBytes(), null));
      return decode(codec, out.toBytes());
    } catch (Exception thrown) {
      entries.set(place, new Entry(action, new byte[0], thrown));
      throw thrown;
    }
  }

  private <T> T replay(Action action, Codec<T> codec) throws Exception {
    if (next == entries.size()) {
      throw new Mismatch("EXTRA " + action);
    }
    Entry recorded = entries.get(next++);
    if (!recorded.action().matches(action)) {
      throw new Mismatch("WRONG " + action + " for " + recorded.action());
    }
    if (recorded.thrown() != null) {
      throw recorded.thrown();
    }
    return decode(codec, recorded.value());
  }

  private static <T> T decode(Codec<T> codec, byte[] bytes) {
    WireReader in = new WireReader(bytes, References.NONE);
    @Nullable T value = null;
    while (in.hasNext()) {
      value = codec.read(in, in.tag() & 7, value);
    }
    return codec.finish(value);
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Entry(Action action, byte[] value, @Nullable Exception thrown) {}

  /** A replay that differs from what was recorded. */
  static final class Mismatch extends Stop {
    private static final long serialVersionUID = 1L;

    Mismatch(String message) {
      super(message, new IllegalStateException(message));
    }
  }
}
