package dev.snap.replay;

import dev.snap.binding.ServiceMethod;
import dev.snap.journal.Entry;
import dev.snap.journal.Outcome;
import dev.snap.membrane.Action;
import dev.snap.membrane.Actions;
import dev.snap.membrane.CarriedBootstrap;
import dev.snap.membrane.Effect;
import dev.snap.membrane.Membrane;
import dev.snap.membrane.Phase;
import dev.snap.membrane.Refusal;
import dev.snap.membrane.Reply;
import dev.snap.wire.Codec;
import dev.snap.wire.References;
import dev.snap.wire.WireReader;
import org.jspecify.annotations.Nullable;

/**
 * Matches every crossing against the journal and feeds back what was recorded. No effect is
 * performed. The first mismatch ends the replay.
 */
final class ReplayingPhase implements Phase {
  private final Membrane membrane;
  private final Cursor cursor;

  ReplayingPhase(Membrane membrane, Cursor cursor) {
    this.membrane = membrane;
    this.cursor = cursor;
  }

  @Override
  public synchronized <T> T cross(Action action, Codec<T> codec, Effect<T> effect)
      throws Exception {
    if (!(cursor.peek() instanceof Entry.Leaf leaf) || !leaf.action().matches(action)) {
      throw new DivergenceReport(cursor).different(action);
    }
    cursor.pass();
    if (leaf.outcome() instanceof Outcome.Threw threw) {
      throw threw.thrown().remake();
    }
    return value(((Outcome.Gave) leaf.outcome()).bytes(), codec);
  }

  @Override
  public <A, R> Reply call(
      References.Reference target, String binding, ServiceMethod<A, R> method, A arguments) {
    byte[] bytes = method.arguments().toBytes(arguments, membrane.references());
    return nested(Actions.outgoingCall(target, binding, method, bytes)).toReply();
  }

  @Override
  public References.Reference importService(String service, CarriedBootstrap carried) {
    Outcome outcome = nested(Actions.importService(service, carried));
    return References.Reference.fromBytes(((Outcome.Gave) outcome).bytes());
  }

  @Override
  public void refused(Refusal refusal) {
    // The build failed on it, so no journal exists that leads here, except a changed one: the
    // refusal itself is thrown.
  }

  /** Runs everything that comes in until the journal ends. */
  void run() {
    while (cursor.peek() != null) {
      if (!isIncoming(cursor.peek())) {
        throw new DivergenceReport(cursor).missing("the bootstrap has returned");
      }
      incoming();
    }
  }

  private Outcome nested(Action action) {
    if (!(cursor.peek() instanceof Entry.Open open)
        || open.direction() != Entry.Direction.OUT
        || !open.action().matches(action)) {
      throw new DivergenceReport(cursor).different(action);
    }
    cursor.pass();
    while (isIncoming(cursor.peek())) {
      incoming();
    }
    if (!(cursor.peek() instanceof Entry.Close close)) {
      throw new DivergenceReport(cursor).missing("waits for the end of " + action.name());
    }
    cursor.pass();
    return close.outcome();
  }

  private void incoming() {
    Entry.Open open = (Entry.Open) cursor.peek();
    if (open == null) {
      throw new IllegalStateException("the journal has ended");
    }
    cursor.pass();
    Outcome attempted = Incoming.deliver(membrane, open.action());
    if (!(cursor.peek() instanceof Entry.Close close)) {
      throw new DivergenceReport(cursor).missing(open.action().name() + " has returned");
    }
    if (!close.outcome().matches(attempted)) {
      throw new DivergenceReport(cursor).outcome(open.action(), close.outcome(), attempted);
    }
    cursor.pass();
  }

  private <T> T value(byte[] bytes, Codec<T> codec) {
    WireReader in = new WireReader(bytes, membrane.references());
    @Nullable T value = null;
    while (in.hasNext()) {
      int tag = in.tag();
      value = codec.read(in, tag & 7, value);
    }
    return codec.finish(value);
  }

  private static boolean isIncoming(@Nullable Entry entry) {
    return entry instanceof Entry.Open open && open.direction() == Entry.Direction.IN;
  }
}
