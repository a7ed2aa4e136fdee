package dev.snap.transport.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Descriptors;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.snap.RemoteFailure;
import dev.snap.transport.Address;
import dev.snap.transport.Addresses;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.ServerCalls;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** grpc-java with protobuf-java, which know nothing of Snap, at the other end. */
final class StockGrpcTest {
  private static final ServiceDescriptor DESK =
      GeneratedProto.file("dev/snap/transport/grpc/Desk.proto").findServiceByName("Desk");

  @Test
  void aStockClientCallsASnapService() throws Exception {
    try (Node node = Node.of("shop", Addresses.fixed(Map.of())).serving(new LocalDesk("desk"), 0);
        StockClient client = new StockClient(node.server().address())) {
      assertThat(client.call("Echo", "hello")).isEqualTo("desk hello");
      assertThat(client.call("Echo", "")).isEqualTo("desk ");
    }
  }

  @Test
  void aStockClientThatCompressesIsUnderstood() throws Exception {
    try (Node node = Node.of("shop", Addresses.fixed(Map.of())).serving(new LocalDesk("desk"), 0);
        StockClient client = new StockClient(node.server().address())) {
      String text = "z".repeat(10_000);
      assertThat(client.call("Echo", text, CallOptions.DEFAULT.withCompression("gzip")))
          .isEqualTo("desk " + text);
      assertStatus(
          () ->
              client.call("Echo", "z".repeat(5 << 20), CallOptions.DEFAULT.withCompression("gzip")),
          Status.Code.RESOURCE_EXHAUSTED);
    }
  }

  @Test
  void aStockClientSeesStandardCodes() throws Exception {
    try (Node node = Node.of("shop", Addresses.fixed(Map.of())).serving(new LocalDesk("desk"), 0);
        StockClient client = new StockClient(node.server().address())) {
      assertStatus(() -> client.call("Fail", "a-1"), Status.Code.FAILED_PRECONDITION);
      assertStatus(() -> client.call("Fail", "undeclared"), Status.Code.UNKNOWN);
      assertStatus(() -> client.call("Nothing", "x"), Status.Code.UNIMPLEMENTED);
      assertStatus(
          () -> client.call("Echo", "x", header("snap-export", "7")), Status.Code.NOT_FOUND);
      assertStatus(
          () -> client.call("Echo", "x", header("snap-export", "-2")), Status.Code.NOT_FOUND);
      assertStatus(
          () -> client.call("Echo", "x", header("snap-export", "many")), Status.Code.NOT_FOUND);
      assertThat(client.call("Echo", "x", header("snap-export", "0"))).isEqualTo("desk x");
    }
  }

  @Test
  void aStockClientReadsADeclaredExceptionByTheContract() throws Exception {
    Descriptor failure = DESK.getFile().findMessageTypeByName("DeskFailFailure");
    try (Node node = Node.of("shop", Addresses.fixed(Map.of())).serving(new LocalDesk("desk"), 0);
        StockClient client = new StockClient(node.server().address())) {
      assertThatThrownBy(() -> client.call("Fail", "a-1"))
          .isInstanceOfSatisfying(
              StatusRuntimeException.class,
              e ->
                  assertThat(exception(failure, e))
                      .isEqualTo("out_of_stock {\n  sku: \"a-1\"\n}\n"));
    }
  }

  private static String exception(Descriptor failure, StatusRuntimeException e) {
    Metadata.Key<byte[]> key =
        Metadata.Key.of("snap-exception-bin", Metadata.BINARY_BYTE_MARSHALLER);
    try {
      return DynamicMessage.parseFrom(failure, Objects.requireNonNull(e.getTrailers()).get(key))
          .toString();
    } catch (InvalidProtocolBufferException malformed) {
      throw new IllegalStateException(malformed);
    }
  }

  @Test
  void theTextOfAnUndeclaredExceptionStaysInside() throws Exception {
    try (Node node = Node.of("shop", Addresses.fixed(Map.of())).serving(new LocalDesk("desk"), 0);
        StockClient client = new StockClient(node.server().address())) {
      assertThatThrownBy(() -> client.call("Fail", "undeclared"))
          .isInstanceOfSatisfying(
              StatusRuntimeException.class,
              e -> {
                assertThat(e.getStatus().getDescription())
                    .isEqualTo(
                        "threw an exception that the interface does not declare; the log of shop has it");
                assertThat(String.valueOf(e.getTrailers())).doesNotContain("secret");
              });
    }
  }

  @Test
  void aSnapServiceCallsAStockServer() throws Exception {
    io.grpc.Server server = stockServer();
    try (Node caller =
        Node.of(
            "shop", Addresses.fixed(Map.of("stock", new Address("127.0.0.1", server.getPort()))))) {
      Desk desk = caller.desk("stock");

      assertThat(desk.echo("hello")).isEqualTo("stock server: hello");
      CallsTest.assertFailure(
          () -> desk.fail("x"),
          RemoteFailure.Reason.UNKNOWN_TARGET,
          RemoteFailure.Execution.NOT_EXECUTED);
      assertThatThrownBy(() -> desk.echo("poison"))
          .hasMessage("stock Desk.echo(String): the peer answered with the gRPC status DATA_LOSS");
    } finally {
      server.shutdownNow().awaitTermination();
    }
  }

  private static io.grpc.Server stockServer() throws Exception {
    return NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
        .addService(
            ServerServiceDefinition.builder("dev.snap.transport.grpc.Desk")
                .addMethod(
                    method("Echo"),
                    ServerCalls.<DynamicMessage, DynamicMessage>asyncUnaryCall(
                        (request, observer) -> {
                          String text = text(request);
                          if (text.equals("poison")) {
                            observer.onError(
                                Status.DATA_LOSS.withDescription("secret").asException());
                            return;
                          }
                          observer.onNext(
                              message(contract("Echo").getOutputType(), "stock server: " + text));
                          observer.onCompleted();
                        }))
                .build())
        .build()
        .start();
  }

  private static void assertStatus(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Status.Code code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            StatusRuntimeException.class, e -> assertThat(e.getStatus().getCode()).isEqualTo(code));
  }

  private static CallOptions header(String name, String value) {
    Metadata headers = new Metadata();
    headers.put(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER), value);
    return CallOptions.DEFAULT.withOption(StockClient.HEADERS, headers);
  }

  private static MethodDescriptor<DynamicMessage, DynamicMessage> method(String name) {
    return MethodDescriptor.<DynamicMessage, DynamicMessage>newBuilder()
        .setType(MethodDescriptor.MethodType.UNARY)
        .setFullMethodName(DESK.getFullName() + "/" + name)
        .setRequestMarshaller(marshaller(contract(name).getInputType()))
        .setResponseMarshaller(marshaller(contract(name).getOutputType()))
        .build();
  }

  /** The method of the contract; for one that is not in it, that of another. */
  private static Descriptors.MethodDescriptor contract(String name) {
    Descriptors.MethodDescriptor method = DESK.findMethodByName(name);
    return method == null ? DESK.findMethodByName("Echo") : method;
  }

  private static MethodDescriptor.Marshaller<DynamicMessage> marshaller(Descriptor type) {
    return ProtoUtils.marshaller(DynamicMessage.getDefaultInstance(type));
  }

  private static DynamicMessage message(Descriptor type, String text) {
    return DynamicMessage.newBuilder(type).setField(type.getFields().get(0), text).build();
  }

  private static String text(DynamicMessage message) {
    return (String) message.getField(message.getDescriptorForType().getFields().get(0));
  }

  /** A client out of grpc-stub and protobuf-java. */
  private static final class StockClient implements AutoCloseable {
    static final CallOptions.Key<Metadata> HEADERS = CallOptions.Key.create("headers");
    private final ManagedChannel channel;

    StockClient(Address address) {
      channel =
          NettyChannelBuilder.forAddress(address.host(), address.port()).usePlaintext().build();
    }

    String call(String method, String text) {
      return call(method, text, CallOptions.DEFAULT);
    }

    String call(String method, String text, CallOptions options) {
      Metadata headers = options.getOption(HEADERS);
      var intercepted =
          headers == null
              ? channel
              : io.grpc.ClientInterceptors.intercept(
                  channel, MetadataUtils.newAttachHeadersInterceptor(headers));
      DynamicMessage request = message(contract(method).getInputType(), text);
      DynamicMessage reply =
          ClientCalls.blockingUnaryCall(
              intercepted,
              method(method),
              options.withDeadlineAfter(10, TimeUnit.SECONDS),
              request);
      return text(reply);
    }

    @Override
    public void close() {
      channel.shutdownNow();
    }
  }
}
