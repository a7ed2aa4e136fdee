package dev.snap.transport.grpc;

import dev.snap.membrane.Membrane;
import dev.snap.transport.ListenOptions;
import io.grpc.HandlerRegistry;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerMethodDefinition;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Leads calls to the membrane, or to the health service. Every path is accepted here: whether an
 * export knows it depends on the metadata, which gRPC reads later.
 */
final class Routes extends HandlerRegistry implements AutoCloseable {
  /**
   * More paths than services have; others are not kept, so that nobody can fill the memory with
   * invented ones.
   */
  private static final int KEPT = 1024;

  private final Calls calls;
  private final Health health;
  private final Map<String, ServerMethodDefinition<?, ?>> kept = new ConcurrentHashMap<>();

  Routes(Membrane membrane, ListenOptions options) {
    this.calls = new Calls(membrane, options);
    this.health = new Health(membrane);
  }

  /** Lets calls through. */
  void open() {
    health.serve();
    calls.open();
  }

  /** Tells clients to go elsewhere. */
  void drain() {
    health.drain();
  }

  @Override
  public ServerMethodDefinition<?, ?> lookupMethod(String path, @Nullable String authority) {
    ServerMethodDefinition<?, ?> known = kept.get(path);
    if (known != null) {
      return known;
    }
    ServerMethodDefinition<?, ?> method = health.method(path);
    if (method == null) {
      method = ServerMethodDefinition.create(BytesMarshaller.method(path, MethodType.UNARY), calls);
    }
    if (kept.size() < KEPT) {
      kept.put(path, method);
    }
    return method;
  }

  @Override
  public void close() {
    calls.close();
  }
}
