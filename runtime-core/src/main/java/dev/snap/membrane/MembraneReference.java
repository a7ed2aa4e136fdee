package dev.snap.membrane;

import dev.snap.RemoteFailure;
import dev.snap.binding.Binding;
import dev.snap.binding.Near;
import dev.snap.binding.Reference;
import dev.snap.binding.ServiceMethod;
import dev.snap.wire.References;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A membrane's hold on an object of another service. */
final class MembraneReference<S> implements Reference<S> {
  private final Membrane membrane;
  private final References.Reference place;
  private final Binding<S> binding;
  private @Nullable Near<S> near;

  MembraneReference(Membrane membrane, References.Reference place, Binding<S> binding) {
    this.membrane = membrane;
    this.place = place;
    this.binding = binding;
  }

  @Override
  public References.Reference place() {
    return place;
  }

  @Override
  public Binding<S> binding() {
    return binding;
  }

  @Override
  public @Nullable Near<S> near() {
    Near<S> known = near;
    if (known == null) {
      Membrane callee = membrane.neighbour(place.service());
      if (callee == null) {
        return null;
      }
      known = new Neighbour<>(membrane, callee, this);
      near = known;
    }
    return known;
  }

  @Override
  public <A, R> @Nullable R call(ServiceMethod<A, R> method, A arguments) throws Throwable {
    Reply reply = membrane.phase().call(place, binding.name(), method, arguments);
    if (reply instanceof Reply.Returned returned) {
      return decoded(method, () -> method.resultFromBytes(returned.bytes(), membrane.references()));
    }
    if (reply instanceof Reply.Raised raised) {
      Throwable exception =
          decoded(method, () -> method.exceptionFromBytes(raised.bytes(), membrane.references()));
      throw exception != null ? exception : fault(method);
    }
    Reply.Failed failed = (Reply.Failed) reply;
    throw new RemoteFailure(target(method), failed.reason(), failed.execution(), failed.detail());
  }

  /** What a codec reads from a reply; a record's own constructor may refuse its values too. */
  private <T> @Nullable T decoded(ServiceMethod<?, ?> method, Supplier<@Nullable T> reader) {
    try {
      return reader.get();
    } catch (RuntimeException e) {
      throw new RemoteFailure(
          target(method),
          RemoteFailure.Reason.MALFORMED,
          RemoteFailure.Execution.EXECUTED,
          "the reply does not decode");
    }
  }

  /** The callee in the words of the user. */
  String target(ServiceMethod<?, ?> method) {
    return place.service() + " " + method.signature();
  }

  private RemoteFailure fault(ServiceMethod<?, ?> method) {
    return new RemoteFailure(
        target(method),
        RemoteFailure.Reason.FAULT,
        RemoteFailure.Execution.EXECUTED,
        "threw an exception that this version of the interface does not declare");
  }
}
