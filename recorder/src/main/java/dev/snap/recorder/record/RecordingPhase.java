package dev.snap.recorder.record;

import dev.snap.binding.ServiceMethod;
import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.journal.Entry;
import dev.snap.journal.JournalWriter;
import dev.snap.journal.Outcome;
import dev.snap.journal.Thrown;
import dev.snap.membrane.Action;
import dev.snap.membrane.Actions;
import dev.snap.membrane.CallSite;
import dev.snap.membrane.Effect;
import dev.snap.membrane.Membrane;
import dev.snap.membrane.Phase;
import dev.snap.membrane.Refusal;
import dev.snap.membrane.Reply;
import dev.snap.membrane.carried.CarriedBootstrap;
import dev.snap.membrane.threads.InterruptScope;
import dev.snap.wire.Codec;
import dev.snap.wire.References;
import dev.snap.wire.WireReader;
import dev.snap.wire.WireWriter;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Performs every crossing and writes it to the service's journal. */
final class RecordingPhase implements Phase {
  private static final int LARGEST_VALUE = 256 << 20;

  private final Membrane membrane;
  private final JournalWriter journal;
  private final Recording recording;
  private JvmSettings settings;

  RecordingPhase(Membrane membrane, JournalWriter journal, Recording recording) {
    this.membrane = membrane;
    this.journal = journal;
    this.recording = recording;
    this.settings = recording.settings().reading(RefusedInput.of(membrane));
  }

  @Override
  public <T> T cross(Action action, Codec<T> codec, Effect<T> effect) throws Exception {
    String site = CallSite.current();
    T value;
    try {
      value = effect.perform();
    } catch (Exception e) {
      Thrown thrown = Thrown.of(e);
      write(new Entry.Leaf(action, new Outcome.Threw(thrown), site));
      throw thrown.remake();
    }
    WireWriter out = new WireWriter(membrane.references());
    codec.write(out, 1, value);
    if (out.size() > LARGEST_VALUE) {
      throw new Refusal(
          new SnapFailure(
              SnapCode.TOO_LARGE,
              membrane.service()
                  + " takes in "
                  + out.size()
                  + " bytes by "
                  + action.name()
                  + " at "
                  + site,
              "Read it after the service has gone live, or in parts of up to 256 MiB."));
    }
    byte[] bytes = out.toBytes();
    recording.noted(membrane.service(), action, site);
    write(new Entry.Leaf(action, new Outcome.Gave(bytes), site));
    return value(bytes, codec);
  }

  @Override
  public <A, R> Reply call(
      References.Reference target, String binding, ServiceMethod<A, R> method, A arguments) {
    byte[] bytes = method.arguments().toBytes(arguments, membrane.references());
    open(
        Entry.Direction.OUT,
        Actions.outgoingCall(target, binding, method, bytes),
        CallSite.current());
    Reply reply = recording.deliver(target, binding, method, bytes);
    write(new Entry.Close(Outcome.of(reply)));
    return reply;
  }

  @Override
  public References.Reference importService(String service, CarriedBootstrap carried) {
    open(Entry.Direction.OUT, Actions.importService(service, carried), CallSite.current());
    References.Reference place = recording.boot(service, carried);
    write(new Entry.Close(new Outcome.Gave(place.toBytes())));
    return place;
  }

  @Override
  public void refused(Refusal refusal) {
    recording.refused(refusal);
  }

  /** Runs something that comes in, and journals it. */
  Outcome incoming(Action action, Supplier<Outcome> body) {
    open(Entry.Direction.IN, action, "");
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    JvmSettings outside = JvmSettings.current();
    thread.setContextClassLoader(membrane.loader());
    settings.apply();
    InterruptScope scope = InterruptScope.open();
    try {
      Outcome outcome = body.get();
      write(new Entry.Close(outcome));
      return outcome;
    } finally {
      scope.end();
      settings = JvmSettings.current();
      outside.apply();
      thread.setContextClassLoader(before);
    }
  }

  private void open(Entry.Direction direction, Action action, String site) {
    write(new Entry.Open(direction, action, site));
  }

  /**
   * A fault of the disk is none of the user's code, which must not mistake it for one of its own.
   */
  private void write(Entry entry) {
    try {
      journal.write(entry);
    } catch (UncheckedIOException e) {
      Refusal refusal = new Refusal(NotWritten.by(e));
      recording.refused(refusal);
      throw refusal;
    }
  }

  /** What replay will see: a value that went through its codec, not the effect's own object. */
  private <T> T value(byte[] bytes, Codec<T> codec) {
    WireReader in = new WireReader(bytes, membrane.references());
    @Nullable T value = null;
    while (in.hasNext()) {
      int tag = in.tag();
      value = codec.read(in, tag & 7, value);
    }
    return codec.finish(value);
  }
}
