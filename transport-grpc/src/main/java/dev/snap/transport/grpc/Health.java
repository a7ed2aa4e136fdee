package dev.snap.transport.grpc;

import dev.snap.membrane.Membrane;
import dev.snap.transport.Readiness;
import dev.snap.wire.References;
import dev.snap.wire.WireException;
import dev.snap.wire.WireReader;
import dev.snap.wire.WireWriter;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerMethodDefinition;
import io.grpc.Status;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The standard gRPC health service. It knows the server as a whole, by the empty name, and the
 * interfaces of what the bootstrap returned. Answers on the event loop, since nothing in it waits.
 */
final class Health {
  private static final int NOT_SERVING = 2;
  private static final int SERVICE_UNKNOWN = 3;

  private final Membrane membrane;
  private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
  private volatile boolean serving;

  Health(Membrane membrane) {
    this.membrane = membrane;
  }

  void serve() {
    serving = true;
  }

  /** Tells watchers, and lets them go: they would keep the connections open. */
  void drain() {
    serving = false;
    watches.forEach(Watch::end);
  }

  /** The method of that path, or {@code null} when it is none of the health service. */
  @Nullable ServerMethodDefinition<byte[], byte[]> method(String path) {
    return switch (path) {
      case Readiness.SERVICE + "/Check" ->
          method(path, MethodType.UNARY, (call, headers) -> new Check(call));
      case Readiness.SERVICE + "/Watch" ->
          method(path, MethodType.SERVER_STREAMING, (call, headers) -> new Watch(call));
      default -> null;
    };
  }

  private static ServerMethodDefinition<byte[], byte[]> method(
      String path, MethodType type, ServerCallHandler<byte[], byte[]> handler) {
    return ServerMethodDefinition.create(
        BytesMarshaller.method(path, type),
        (call, headers) -> {
          call.request(2);
          return handler.startCall(call, headers);
        });
  }

  private int status(String service) {
    if (!service.isEmpty() && !membrane.bindings(References.Reference.ROOT).containsKey(service)) {
      return SERVICE_UNKNOWN;
    }
    return serving ? Readiness.SERVING : NOT_SERVING;
  }

  private static byte[] response(int status) {
    WireWriter out = new WireWriter(References.NONE);
    out.int32(1, status);
    return out.toBytes();
  }

  /** A question: asked by one message, which names a service. */
  private abstract static class Question extends ServerCall.Listener<byte[]> {
    final ServerCall<byte[], byte[]> call;
    private String service = "";
    private boolean decodes = true;

    Question(ServerCall<byte[], byte[]> call) {
      this.call = call;
    }

    @Override
    public final void onMessage(byte[] message) {
      try {
        service = Readiness.requested(new WireReader(message, References.NONE));
      } catch (WireException e) {
        decodes = false;
      }
    }

    @Override
    public final void onHalfClose() {
      if (decodes) {
        call.sendHeaders(new Metadata());
        asked(service);
      } else {
        call.close(Status.INVALID_ARGUMENT, new Metadata());
      }
    }

    abstract void asked(String service);
  }

  private final class Check extends Question {
    Check(ServerCall<byte[], byte[]> call) {
      super(call);
    }

    @Override
    void asked(String service) {
      int status = status(service);
      if (status == SERVICE_UNKNOWN) {
        call.close(Status.NOT_FOUND.withDescription("no such service"), new Metadata());
      } else {
        call.sendMessage(response(status));
        call.close(Status.OK, new Metadata());
      }
    }
  }

  private final class Watch extends Question {
    private boolean ended;
    private boolean known;

    Watch(ServerCall<byte[], byte[]> call) {
      super(call);
    }

    @Override
    synchronized void asked(String service) {
      int status = status(service);
      known = status != SERVICE_UNKNOWN;
      call.sendMessage(response(status));
      watches.add(this);
      if (!serving) {
        end();
      }
    }

    @Override
    public void onCancel() {
      watches.remove(this);
    }

    synchronized void end() {
      if (!ended) {
        ended = true;
        watches.remove(this);
        if (known) {
          call.sendMessage(response(NOT_SERVING));
        }
        call.close(Status.UNAVAILABLE.withDescription("shutting down"), new Metadata());
      }
    }
  }
}
