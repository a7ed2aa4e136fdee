package dev.snap.transport.grpc;

import dev.snap.transport.Address;
import dev.snap.transport.Addresses;
import dev.snap.transport.CallLimits;
import dev.snap.wire.References;
import io.grpc.ManagedChannel;
import io.grpc.NameResolver;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.netty.channel.ChannelOption;
import io.grpc.netty.shaded.io.netty.channel.socket.nio.NioSocketChannel;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The connections of one service: one to each peer, made when first needed. Those to single
 * replicas are kept for the {@value #REPLICAS} used last. Safe for use by many threads.
 */
final class Connections implements AutoCloseable {
  private static final int REPLICAS = 256;
  private static final int CONNECT_MILLIS = 2_000;
  private static final int METADATA_BYTES = 16 << 10;

  private final Addresses addresses;
  private final CallLimits limits;
  private final Map<String, ManagedChannel> services = new HashMap<>();
  private final Map<Address, ManagedChannel> replicas = new LinkedHashMap<>(16, 0.75f, true);

  Connections(Addresses addresses, CallLimits limits) {
    this.addresses = addresses;
    this.limits = limits;
  }

  /**
   * The connection to the owner of a reference.
   *
   * @throws dev.snap.error.SnapFailure when its address is not known
   */
  synchronized ManagedChannel to(References.Reference target) {
    String instance = target.instance();
    return instance == null ? toService(target.service()) : toReplica(Instance.address(instance));
  }

  private ManagedChannel toService(String service) {
    ManagedChannel known = services.get(service);
    if (known == null) {
      addresses.find(service);
      known = open(service, () -> addresses.find(service));
      services.put(service, known);
    }
    return known;
  }

  private ManagedChannel toReplica(Address address) {
    ManagedChannel known = replicas.get(address);
    if (known == null) {
      known = open(address.toString(), () -> Optional.of(address));
      replicas.put(address, known);
      if (replicas.size() > REPLICAS) {
        var oldest = replicas.values().iterator();
        oldest.next().shutdown();
        oldest.remove();
      }
    }
    return known;
  }

  private ManagedChannel open(String name, PeerResolver.Question question) {
    ManagedChannel channel =
        resolvedBy(
                NettyChannelBuilder.forTarget("snap:///" + name),
                PeerResolver.factory(name, question))
            .eventLoopGroup(EventLoops.SHARED)
            .channelType(NioSocketChannel.class)
            .withOption(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
            .directExecutor()
            .usePlaintext()
            .disableRetry()
            .maxTraceEvents(0)
            .maxInboundMessageSize(limits.messageBytes())
            .maxInboundMetadataSize(METADATA_BYTES)
            .keepAliveTime(10, TimeUnit.SECONDS)
            .keepAliveTimeout(2, TimeUnit.SECONDS)
            .build();
    Redial.whenDown(channel);
    return channel;
  }

  /**
   * The only way to give one channel its own resolver; the suggested replacement is global to the
   * JVM.
   */
  @SuppressWarnings("deprecation")
  private static NettyChannelBuilder resolvedBy(
      NettyChannelBuilder builder, NameResolver.Factory resolver) {
    return builder.nameResolverFactory(resolver);
  }

  @Override
  public synchronized void close() {
    services.values().forEach(ManagedChannel::shutdownNow);
    replicas.values().forEach(ManagedChannel::shutdownNow);
  }
}
