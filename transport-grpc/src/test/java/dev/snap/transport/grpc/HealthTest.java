package dev.snap.transport.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snap.transport.Address;
import dev.snap.transport.Addresses;
import dev.snap.transport.CallLimits;
import dev.snap.transport.Readiness;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The health service, asked by the stock client of grpc-services. */
final class HealthTest {
  private Node node;
  private ManagedChannel channel;

  @BeforeEach
  void open() {
    node = Node.of("shop", Addresses.fixed(Map.of())).serving(new LocalDesk("desk"), 0);
    Address address = node.server().address();
    channel = NettyChannelBuilder.forAddress(address.host(), address.port()).usePlaintext().build();
  }

  @AfterEach
  void close() throws InterruptedException {
    channel.shutdownNow().awaitTermination(5, TimeUnit.SECONDS);
    node.close();
  }

  @Test
  void theServerAndTheInterfacesOfExportZeroServe() {
    assertThat(stub().check(about("")).getStatus()).isEqualTo(ServingStatus.SERVING);
    assertThat(stub().check(about("dev.snap.transport.grpc.Desk")).getStatus())
        .isEqualTo(ServingStatus.SERVING);
  }

  @Test
  void anInterfaceThatIsNotExportedIsNotFound() {
    assertThatThrownBy(() -> stub().check(about("test.Other")))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.NOT_FOUND));
  }

  @Test
  void aWatcherIsToldOfTheDrain() {
    Iterator<HealthCheckResponse> known = stub().watch(about("dev.snap.transport.grpc.Desk"));
    Iterator<HealthCheckResponse> unknown = stub().watch(about("test.Other"));
    assertThat(known.next().getStatus()).isEqualTo(ServingStatus.SERVING);
    assertThat(unknown.next().getStatus()).isEqualTo(ServingStatus.SERVICE_UNKNOWN);

    assertThat(node.server().drain(Duration.ofSeconds(5))).isTrue();

    assertThat(known.next().getStatus()).isEqualTo(ServingStatus.NOT_SERVING);
    assertThatThrownBy(known::hasNext)
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE));
    assertThatThrownBy(unknown::hasNext).isInstanceOf(StatusRuntimeException.class);
  }

  @Test
  void readinessAgreesWithTheStockClient() {
    try (Node asking =
        new Node(
            "asking", Addresses.fixed(Map.of()), new CallLimits(Duration.ofSeconds(2), 1000))) {
      Address address = node.server().address();
      assertThat(Readiness.isServing(asking.carrier, address)).isTrue();
      node.server().close();
      assertThat(Readiness.isServing(asking.carrier, address)).isFalse();
    }
  }

  private HealthGrpc.HealthBlockingStub stub() {
    return HealthGrpc.newBlockingStub(channel).withDeadlineAfter(10, TimeUnit.SECONDS);
  }

  private static HealthCheckRequest about(String service) {
    return HealthCheckRequest.newBuilder().setService(service).build();
  }
}
