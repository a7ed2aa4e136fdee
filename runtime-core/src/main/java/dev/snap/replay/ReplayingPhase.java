package dev.snap.replay;

import dev.snap.binding.ServiceMethod;
import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.journal.Entry;
import dev.snap.journal.Outcome;
import dev.snap.membrane.Action;
import dev.snap.membrane.Actions;
import dev.snap.membrane.Boot;
import dev.snap.membrane.CallSite;
import dev.snap.membrane.Effect;
import dev.snap.membrane.Membrane;
import dev.snap.membrane.Phase;
import dev.snap.membrane.Refusal;
import dev.snap.membrane.Reply;
import dev.snap.membrane.Stop;
import dev.snap.membrane.carried.CarriedBootstrap;
import dev.snap.membrane.threads.InterruptScope;
import dev.snap.wire.Codec;
import dev.snap.wire.References;
import dev.snap.wire.WireException;
import dev.snap.wire.WireReader;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Matches every crossing against the journal and feeds back what was recorded. No effect is
 * performed. The first mismatch ends the replay.
 */
final class ReplayingPhase implements Phase {
  private final Membrane membrane;
  private final Cursor cursor;

  /** What the code under replay may have caught; nothing crosses any more. */
  private volatile @Nullable Stop stopped;

  ReplayingPhase(Membrane membrane, Cursor cursor) {
    this.membrane = membrane;
    this.cursor = cursor;
  }

  @Override
  public synchronized <T> T cross(Action action, Codec<T> codec, Effect<T> effect)
      throws Exception {
    checkGoing();
    if (!(cursor.peek() instanceof Entry.Leaf leaf) || !leaf.action().matches(action)) {
      throw stop(new DivergenceReport(cursor).different(action));
    }
    cursor.pass();
    if (leaf.outcome() instanceof Outcome.Threw threw) {
      throw threw.thrown().remake();
    }
    if (!(leaf.outcome() instanceof Outcome.Gave gave)) {
      throw unusable(action, "it ended as only calls do");
    }
    return value(action, gave.bytes(), codec);
  }

  @Override
  public <A, R> Reply call(
      References.Reference target, String binding, ServiceMethod<A, R> method, A arguments) {
    byte[] bytes = method.arguments().toBytes(arguments, membrane.references());
    Action action = Actions.outgoingCall(target, binding, method, bytes);
    Outcome outcome = nested(action);
    if (outcome instanceof Outcome.Threw) {
      throw unusable(action, "it ended as no call does");
    }
    return outcome.toReply();
  }

  @Override
  public References.Reference importService(String service, CarriedBootstrap carried) {
    Action action = Actions.importService(service, carried);
    if (!(nested(action) instanceof Outcome.Gave gave)) {
      throw unusable(action, "it gave no reference");
    }
    try {
      return References.Reference.fromBytes(gave.bytes());
    } catch (WireException e) {
      throw unusable(action, e.getMessage());
    }
  }

  @Override
  public void refused(Refusal refusal) {
    // A build in which this happened has failed, so the code is not what was recorded.
    stop(refusal);
  }

  /** Runs everything that comes in until the journal ends. */
  void run() {
    try {
      while (cursor.peek() != null) {
        if (!isIncoming(cursor.peek())) {
          throw stop(new DivergenceReport(cursor).missing("the bootstrap has returned"));
        }
        incoming();
      }
    } catch (Boot.BootstrapFailure failure) {
      checkGoing();
      throw threw(failure);
    }
    checkGoing();
  }

  private void checkGoing() {
    Stop first = stopped;
    if (first != null) {
      throw first;
    }
  }

  private <S extends Stop> S stop(S reason) {
    if (stopped == null) {
      stopped = reason;
    }
    return reason;
  }

  private SnapFailure threw(Boot.BootstrapFailure failure) {
    Throwable known = Objects.requireNonNull(failure.getCause());
    Throwable thrown = Objects.requireNonNullElse(known.getCause(), known);
    return new SnapFailure(
        SnapCode.REPLAY_THREW,
        cursor.service()
            + " threw in replay, before entry "
            + cursor.index()
            + ", what it did not throw when it was recorded\n  "
            + thrown
            + CallSite.of(thrown).map(" at "::concat).orElse(""),
        "Rebuild the snapshot with mvn snap:build; mvn snap:journal shows what was recorded.",
        thrown);
  }

  private Outcome nested(Action action) {
    checkGoing();
    if (!(cursor.peek() instanceof Entry.Open open)
        || open.direction() != Entry.Direction.OUT
        || !open.action().matches(action)) {
      throw stop(new DivergenceReport(cursor).different(action));
    }
    cursor.pass();
    while (isIncoming(cursor.peek())) {
      incoming();
    }
    if (!(cursor.peek() instanceof Entry.Close close)) {
      throw stop(new DivergenceReport(cursor).missing("waits for the end of " + action.name()));
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
    Outcome attempted = deliver(open.action());
    checkGoing();
    if (!(cursor.peek() instanceof Entry.Close close)) {
      String ended = open.action().name() + " has ended: " + OutcomeText.of(attempted);
      throw stop(new DivergenceReport(cursor).missing(ended));
    }
    if (!close.outcome().matches(attempted)) {
      throw stop(new DivergenceReport(cursor).outcome(open.action(), close.outcome(), attempted));
    }
    cursor.pass();
  }

  private Outcome deliver(Action action) {
    InterruptScope scope = InterruptScope.open();
    try {
      return Incoming.deliver(membrane, action);
    } catch (WireException | IndexOutOfBoundsException | NumberFormatException e) {
      throw unusable(action, e.getMessage());
    } finally {
      scope.end();
    }
  }

  /**
   * The codecs of the JDK's types are not the user's code: what they throw is the journal's fault.
   */
  private <T> T value(Action action, byte[] bytes, Codec<T> codec) {
    try {
      WireReader in = new WireReader(bytes, membrane.references());
      @Nullable T value = null;
      while (in.hasNext()) {
        int tag = in.tag();
        value = codec.read(in, tag & 7, value);
      }
      return codec.finish(value);
    } catch (RuntimeException e) {
      throw unusable(action, e.getMessage());
    }
  }

  /** An entry that matches, and yet holds what no recording can have put there. */
  private Unusable unusable(Action action, @Nullable String fact) {
    return stop(
        new Unusable(
            new SnapFailure(
                SnapCode.JOURNAL_DAMAGED,
                "The journal of "
                    + cursor.service()
                    + " holds no outcome that "
                    + EntryText.of(action)
                    + " can have, before entry "
                    + cursor.index()
                    + ": "
                    + fact,
                "Copy the bundle again, or rebuild it with mvn snap:build.")));
  }

  /** The end of a replay by an entry that cannot be used. */
  private static final class Unusable extends Stop {
    private static final long serialVersionUID = 1L;

    Unusable(SnapFailure failure) {
      super(String.valueOf(failure.getMessage()), failure);
    }
  }

  private static boolean isIncoming(@Nullable Entry entry) {
    return entry instanceof Entry.Open open && open.direction() == Entry.Direction.IN;
  }
}
