package dev.snap.transport.grpc;

import dev.snap.RemoteFailure.Execution;
import dev.snap.RemoteFailure.Reason;
import dev.snap.binding.Binding;
import dev.snap.binding.ServiceMethod;
import dev.snap.membrane.Membrane;
import dev.snap.membrane.Reply;
import dev.snap.transport.ServedCall;
import dev.snap.wire.References;
import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One call on its way through the server: the event loop collects the request, a thread of {@link
 * Calls} runs the rest. When the client cancels or its deadline passes, gRPC drops the answer and
 * ends the calls that the thread has made meanwhile; the handler itself is not interrupted.
 */
final class IncomingCall extends ServerCall.Listener<byte[]> implements Runnable {
  private static final long NONE = Long.MIN_VALUE;
  private static final int TRACE_CHARACTERS = 64;
  private static final long NO_DEADLINE = TimeUnit.DAYS.toNanos(365);

  private final Calls calls;
  private final ServerCall<byte[], byte[]> call;
  private final Metadata headers;
  private final Context context = Context.current();
  private int messages;
  private byte @Nullable [] request;

  IncomingCall(Calls calls, ServerCall<byte[], byte[]> call, Metadata headers) {
    this.calls = calls;
    this.call = call;
    this.headers = headers;
  }

  @Override
  public void onMessage(byte[] message) {
    messages++;
    request = message;
  }

  @Override
  public void onHalfClose() {
    if (request == BytesMarshaller.TOO_LARGE) {
      end(failed(Reason.EXHAUSTED, "the request exceeds the limit when it is inflated"));
    } else if (messages == 1 && request != BytesMarshaller.DAMAGED) {
      calls.run(this);
    } else {
      end(failed(Reason.MALFORMED, "a call takes one whole message"));
    }
  }

  @Override
  public void run() {
    Context outer = context.attach();
    try {
      calls.awaitOpen();
      if (!call.isCancelled()) {
        end(served().during(this::reply));
      }
    } catch (Throwable fault) {
      calls.membrane().faults().report(calls.membrane().service(), path(), fault);
      end(
          new Reply.Failed(
              Reason.FAULT,
              Execution.MAY_HAVE_EXECUTED,
              "could not serve the call; its log says why"));
    } finally {
      context.detach(outer);
    }
  }

  /** Ends the call; once. */
  void end(Reply reply) {
    calls.answer().send(call, headers.get(Headers.CALLER), reply);
  }

  private ServedCall served() {
    Deadline deadline = context.getDeadline();
    long nanos = deadline == null ? NO_DEADLINE : deadline.timeRemaining(TimeUnit.NANOSECONDS);
    String trace = headers.get(Headers.TRACE);
    String caller = headers.get(Headers.CALLER);
    return new ServedCall(
        caller == null ? "" : caller,
        System.nanoTime() + nanos,
        trace == null || trace.length() > TRACE_CHARACTERS ? null : trace);
  }

  private Reply reply() {
    Membrane membrane = calls.membrane();
    long export = export();
    if (export == NONE) {
      return failed(Reason.UNKNOWN_TARGET, "no such export");
    }
    String path = path();
    String service = path.substring(0, Math.max(0, path.lastIndexOf('/')));
    Binding<?> binding = membrane.bindings(export).get(service);
    int method = binding == null ? -1 : methodOf(binding, path.substring(service.length() + 1));
    return method < 0 ? Answer.NO_SUCH_METHOD : membrane.invoke(export, service, method, request());
  }

  private byte[] request() {
    byte[] message = request;
    return message == null ? new byte[0] : message;
  }

  private String path() {
    return call.getMethodDescriptor().getFullMethodName();
  }

  /**
   * The number of the export that is meant, or {@link #NONE} when it is not one of this replica.
   */
  private long export() {
    String service = headers.get(Headers.SERVICE);
    String instance = headers.get(Headers.INSTANCE);
    String export = headers.get(Headers.EXPORT);
    Membrane membrane = calls.membrane();
    boolean meantForThis =
        (service == null || service.equals(membrane.service()))
            && (instance == null || instance.equals(membrane.instance()));
    if (!meantForThis) {
      return NONE;
    }
    try {
      long number = export == null ? References.Reference.ROOT : Long.parseLong(export);
      return membrane.isExported(number) ? number : NONE;
    } catch (NumberFormatException e) {
      return NONE;
    }
  }

  private static int methodOf(Binding<?> binding, String name) {
    for (ServiceMethod<?, ?> method : binding.methods()) {
      if (method.name().equals(name)) {
        return method.index();
      }
    }
    return -1;
  }

  private static Reply failed(Reason reason, String detail) {
    return new Reply.Failed(reason, Execution.NOT_EXECUTED, detail);
  }
}
