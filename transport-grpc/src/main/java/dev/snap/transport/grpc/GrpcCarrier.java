package dev.snap.transport.grpc;

import dev.snap.RemoteFailure.Execution;
import dev.snap.RemoteFailure.Reason;
import dev.snap.binding.ServiceMethod;
import dev.snap.error.SnapFailure;
import dev.snap.membrane.Reply;
import dev.snap.transport.CallLimits;
import dev.snap.transport.RemoteCarrier;
import dev.snap.transport.ServedCall;
import dev.snap.wire.References;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The calls of one service. The calling thread sends the request and waits, parked, for the end of
 * the call.
 */
final class GrpcCarrier implements RemoteCarrier {
  private final String caller;
  private final Connections connections;
  private final CallLimits limits;
  private final Map<String, MethodDescriptor<byte[], byte[]>> methods = new ConcurrentHashMap<>();

  GrpcCarrier(String caller, Connections connections, CallLimits limits) {
    this.caller = caller;
    this.connections = connections;
    this.limits = limits;
  }

  @Override
  public Reply call(
      References.Reference target, String binding, ServiceMethod<?, ?> method, byte[] arguments) {
    if (arguments.length > limits.messageBytes()) {
      return notExecuted(
          Reason.EXHAUSTED, Replies.tooLarge("request", arguments.length, limits.messageBytes()));
    }
    long nanos = ServedCall.nanosLeft(limits.deadline());
    if (nanos <= 0) {
      return notExecuted(Reason.DEADLINE, "the deadline passed before the call was made");
    }
    try {
      return call(target, binding + "/" + method.name(), arguments, nanos);
    } catch (SnapFailure e) {
      return notExecuted(Reason.UNAVAILABLE, String.valueOf(e.getMessage()));
    }
  }

  /**
   * A call that met a connection on its end is made again, within the same deadline: the callee
   * cannot have seen it. One to a single replica is not: when that is gone, nothing comes back.
   */
  private Reply call(References.Reference target, String path, byte[] arguments, long nanos) {
    CallOptions options = CallOptions.DEFAULT.withDeadlineAfter(nanos, TimeUnit.NANOSECONDS);
    boolean anyReplica = target.instance() == null;
    if (anyReplica) {
      options = options.withWaitForReady();
    }
    ManagedChannel channel = connections.to(target);
    SendTrace sent;
    AwaitedReply reply;
    do {
      sent = new SendTrace();
      reply = new AwaitedReply();
      ClientCall<byte[], byte[]> call =
          channel.newCall(methodOf(path), options.withStreamTracerFactory(sent));
      call.start(reply, headers(target));
      call.request(2);
      call.sendMessage(arguments);
      call.halfClose();
      reply.await(call);
    } while (anyReplica && reply.isUnavailable() && !sent.sent() && !channel.isShutdown());
    return Replies.read(reply, sent.sent(), TimeUnit.NANOSECONDS.toMillis(nanos));
  }

  private MethodDescriptor<byte[], byte[]> methodOf(String path) {
    return methods.computeIfAbsent(
        path, p -> BytesMarshaller.method(p, MethodDescriptor.MethodType.UNARY));
  }

  private Metadata headers(References.Reference target) {
    Metadata headers = new Metadata();
    headers.put(Headers.CALLER, caller);
    headers.put(Headers.SERVICE, target.service());
    if (target.export() != References.Reference.ROOT) {
      headers.put(Headers.EXPORT, Long.toString(target.export()));
    }
    if (target.instance() != null) {
      headers.put(Headers.INSTANCE, target.instance());
    }
    ServedCall served = ServedCall.current();
    if (served != null && served.trace() != null) {
      headers.put(Headers.TRACE, served.trace());
    }
    return headers;
  }

  private static Reply notExecuted(Reason reason, String detail) {
    return new Reply.Failed(reason, Execution.NOT_EXECUTED, detail);
  }

  @Override
  public void close() {
    connections.close();
  }
}
