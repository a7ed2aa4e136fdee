package dev.snap.transport.grpc;

import dev.snap.error.SnapFailure;
import dev.snap.transport.Address;
import io.grpc.EquivalentAddressGroup;
import io.grpc.NameResolver;
import io.grpc.Status;
import io.grpc.StatusOr;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Asks where a peer is: when a connection to it is first needed, and whenever gRPC reports that one
 * is lost.
 */
final class PeerResolver extends NameResolver {
  private final String name;
  private final Question question;
  private final Executor executor;
  private @Nullable Listener2 listener;

  private PeerResolver(String name, Question question, Executor executor) {
    this.name = name;
    this.question = question;
    this.executor = executor;
  }

  /** Resolvers for the channel to one peer. */
  static NameResolver.Factory factory(String name, Question question) {
    return new NameResolver.Factory() {
      @Override
      public NameResolver newNameResolver(URI target, NameResolver.Args args) {
        return new PeerResolver(name, question, Objects.requireNonNull(args.getOffloadExecutor()));
      }

      @Override
      public String getDefaultScheme() {
        return "snap";
      }
    };
  }

  @Override
  public String getServiceAuthority() {
    return name.replace('/', '.');
  }

  @Override
  public void start(Listener2 resultListener) {
    listener = resultListener;
    refresh();
  }

  /** Reads files and may look up a host name, so it leaves the event loop. */
  @Override
  public void refresh() {
    Listener2 target = Objects.requireNonNull(listener, "not started");
    executor.execute(
        () -> target.onResult(ResolutionResult.newBuilder().setAddressesOrError(answer()).build()));
  }

  @Override
  public void shutdown() {}

  private StatusOr<List<EquivalentAddressGroup>> answer() {
    try {
      Optional<Address> address = question.ask();
      return address.isPresent()
          ? StatusOr.fromValue(List.of(group(address.get())))
          : unavailable("it is not up");
    } catch (SnapFailure | UnknownHostException e) {
      return unavailable(String.valueOf(e.getMessage()));
    }
  }

  private static EquivalentAddressGroup group(Address address) throws UnknownHostException {
    List<SocketAddress> sockets =
        Arrays.stream(InetAddress.getAllByName(address.host()))
            .<SocketAddress>map(host -> new InetSocketAddress(host, address.port()))
            .toList();
    return new EquivalentAddressGroup(sockets);
  }

  private StatusOr<List<EquivalentAddressGroup>> unavailable(String why) {
    return StatusOr.fromStatus(Status.UNAVAILABLE.withDescription(name + ": " + why));
  }

  /** Where the peer is now; empty while it is not up. */
  @FunctionalInterface
  interface Question {
    Optional<Address> ask();
  }
}
