package dev.snap.membrane;

import dev.snap.RemoteFailure;
import dev.snap.binding.Near;
import dev.snap.binding.ServiceMethod;
import org.jspecify.annotations.Nullable;

/** A callee in the same JVM: called directly, its values copied through their codecs. */
final class Neighbour<S> implements Near<S> {
  private final Membrane caller;
  private final Membrane callee;
  private final MembraneReference<S> reference;

  Neighbour(Membrane caller, Membrane callee, MembraneReference<S> reference) {
    this.caller = caller;
    this.callee = callee;
    this.reference = reference;
  }

  @Override
  public S target() {
    return reference.binding().type().cast(callee.exported(reference.place().export()));
  }

  @Override
  public <A, R> A arguments(ServiceMethod<A, R> method, A arguments) {
    byte[] bytes = method.arguments().toBytes(arguments, caller.references());
    try {
      return method.arguments().fromBytes(bytes, callee.references());
    } catch (RuntimeException e) { // the constructor of a record may refuse its values
      throw new RemoteFailure(
          reference.target(method),
          RemoteFailure.Reason.MALFORMED,
          RemoteFailure.Execution.NOT_EXECUTED,
          "the arguments do not decode");
    }
  }

  @Override
  public <A, R> @Nullable R result(ServiceMethod<A, R> method, @Nullable R result) {
    byte[] bytes = method.resultToBytes(result, callee.references());
    return method.resultFromBytes(bytes, caller.references());
  }

  @Override
  public Throwable failure(ServiceMethod<?, ?> method, Throwable failure) {
    byte[] bytes = method.exceptionToBytes(failure, callee.references());
    if (bytes != null) {
      Throwable copy = method.exceptionFromBytes(bytes, caller.references());
      return copy != null ? copy : failure;
    }
    if (failure instanceof Stop || failure instanceof VirtualMachineError) {
      return failure;
    }
    callee.faults().report(callee.service(), method.signature(), failure);
    return new RemoteFailure(
        reference.target(method),
        RemoteFailure.Reason.FAULT,
        RemoteFailure.Execution.EXECUTED,
        "threw an exception that the interface does not declare; the log of "
            + callee.service()
            + " has it");
  }
}
