package dev.snap.replay;

import dev.snap.binding.ServiceMethod;
import dev.snap.journal.Entry;
import dev.snap.journal.JournalWriter;
import dev.snap.journal.Outcome;
import dev.snap.membrane.Action;
import dev.snap.membrane.Actions;
import dev.snap.membrane.CallSite;
import dev.snap.membrane.Effect;
import dev.snap.membrane.Membrane;
import dev.snap.membrane.Phase;
import dev.snap.membrane.Refusal;
import dev.snap.membrane.Reply;
import dev.snap.membrane.carried.CarriedBootstrap;
import dev.snap.wire.Codec;
import dev.snap.wire.References;
import dev.snap.wire.WireWriter;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import shop.Shelf;
import shop.ShelfBinding;

/** Records one service whose only neighbour asks back before it answers. */
final class TapePhase implements Phase {
  private final Membrane membrane;
  private final JournalWriter journal;

  TapePhase(Membrane membrane, JournalWriter journal) {
    this.membrane = membrane;
    this.journal = journal;
  }

  @Override
  public <T> T cross(Action action, Codec<T> codec, Effect<T> effect) throws Exception {
    T value = effect.perform();
    WireWriter out = new WireWriter(membrane.references());
    codec.write(out, 1, value);
    journal.write(new Entry.Leaf(action, new Outcome.Gave(out.toBytes()), CallSite.current()));
    return value;
  }

  @Override
  public <A, R> Reply call(
      References.Reference target, String binding, ServiceMethod<A, R> method, A arguments) {
    byte[] bytes = method.arguments().toBytes(arguments, membrane.references());
    Action action = Actions.outgoingCall(target, binding, method, bytes);
    journal.write(new Entry.Open(Entry.Direction.OUT, action, CallSite.current()));
    Shelf shelf = Objects.requireNonNull(((ShelfBinding.Arguments) arguments).other());
    References.Reference place = membrane.references().export(shelf, Shelf.class);
    ask(place.export(), "how many?");
    Reply reply = new Reply.Returned(ShelfBinding.PASS.resultToBytes(shelf, membrane.references()));
    journal.write(new Entry.Close(Outcome.of(reply)));
    return reply;
  }

  @Override
  public References.Reference importService(String service, CarriedBootstrap carried) {
    throw new UnsupportedOperationException(service);
  }

  @Override
  public void refused(Refusal refusal) {
    throw refusal;
  }

  /** A call that comes in. */
  Outcome ask(long export, String text) {
    byte[] arguments =
        ShelfBinding.ASK
            .arguments()
            .toBytes(new ShelfBinding.Arguments(text, null, List.of()), References.NONE);
    return incoming(
        Actions.incomingCall(export, "shop.Shelf", ShelfBinding.ASK, arguments),
        () -> Outcome.of(membrane.invoke(export, "shop.Shelf", 0, arguments)));
  }

  /** Something that comes in. */
  Outcome incoming(Action action, Supplier<Outcome> body) {
    journal.write(new Entry.Open(Entry.Direction.IN, action, ""));
    Outcome outcome = body.get();
    journal.write(new Entry.Close(outcome));
    return outcome;
  }
}
