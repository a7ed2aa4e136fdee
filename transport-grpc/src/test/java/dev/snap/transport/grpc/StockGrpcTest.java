package dev.snap.transport.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
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
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** grpc-java with protobuf-java, which know nothing of Snap, at the other end. */
final class StockGrpcTest {
  private static final Descriptor ARGUMENTS = message("Arguments");
  private static final Descriptor RESULT = message("Result");

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
          .hasMessage("stock Desk.Echo: the peer answered with the gRPC status DATA_LOSS");
    } finally {
      server.shutdownNow().awaitTermination();
    }
  }

  private static io.grpc.Server stockServer() throws Exception {
    return NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", 0))
        .addService(
            ServerServiceDefinition.builder("test.Desk")
                .addMethod(
                    method("Echo"),
                    ServerCalls.<DynamicMessage, DynamicMessage>asyncUnaryCall(
                        (request, observer) -> {
                          String text =
                              (String) request.getField(ARGUMENTS.findFieldByName("text"));
                          if (text.equals("poison")) {
                            observer.onError(
                                Status.DATA_LOSS.withDescription("secret").asException());
                            return;
                          }
                          observer.onNext(
                              DynamicMessage.newBuilder(RESULT)
                                  .setField(RESULT.findFieldByName("text"), "stock server: " + text)
                                  .build());
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
        .setFullMethodName("test.Desk/" + name)
        .setRequestMarshaller(ProtoUtils.marshaller(DynamicMessage.getDefaultInstance(ARGUMENTS)))
        .setResponseMarshaller(ProtoUtils.marshaller(DynamicMessage.getDefaultInstance(RESULT)))
        .build();
  }

  private static Descriptor message(String name) {
    try {
      return FileDescriptor.buildFrom(
              FileDescriptorProto.newBuilder()
                  .setName(name)
                  .setPackage("test")
                  .setSyntax("proto3")
                  .addMessageType(
                      DescriptorProto.newBuilder()
                          .setName(name)
                          .addField(
                              FieldDescriptorProto.newBuilder()
                                  .setName("text")
                                  .setNumber(1)
                                  .setLabel(FieldDescriptorProto.Label.LABEL_OPTIONAL)
                                  .setType(FieldDescriptorProto.Type.TYPE_STRING)))
                  .build(),
              new FileDescriptor[0])
          .getMessageTypes()
          .get(0);
    } catch (com.google.protobuf.Descriptors.DescriptorValidationException e) {
      throw new IllegalStateException(e);
    }
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
      DynamicMessage request =
          DynamicMessage.newBuilder(ARGUMENTS)
              .setField(ARGUMENTS.findFieldByName("text"), text)
              .build();
      DynamicMessage reply =
          ClientCalls.blockingUnaryCall(
              intercepted,
              method(method),
              options.withDeadlineAfter(10, TimeUnit.SECONDS),
              request);
      return (String) reply.getField(RESULT.findFieldByName("text"));
    }

    @Override
    public void close() {
      channel.shutdownNow();
    }
  }
}
