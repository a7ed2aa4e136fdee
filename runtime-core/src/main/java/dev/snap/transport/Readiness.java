package dev.snap.transport;

import dev.snap.binding.ServiceMethod;
import dev.snap.membrane.Carrier;
import dev.snap.membrane.Reply;
import dev.snap.wire.Codec;
import dev.snap.wire.MessageCodec;
import dev.snap.wire.References;
import dev.snap.wire.WireReader;
import dev.snap.wire.WireWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks a server whether it serves, by the {@code Check} method of the standard gRPC health service
 * (https://github.com/grpc/grpc/blob/master/doc/health-checking.md).
 */
public final class Readiness {
  /** The full protobuf name of the health service. */
  public static final String SERVICE = "grpc.health.v1.Health";

  /** The value of {@code ServingStatus} for a service that takes calls. */
  public static final int SERVING = 1;

  private static final ServiceMethod<String, Integer> CHECK =
      new ServiceMethod<>(
          0, "Check", "Health.check(String)", new Request(), new ServingStatus(), List.of());

  private Readiness() {}

  /**
   * Whether the server at the address answers and says that it serves; waits no longer than the
   * carrier's limit.
   */
  public static boolean isServing(Carrier carrier, Address address) {
    References.Reference server =
        new References.Reference("", References.Reference.ROOT, address.toString());
    byte[] request = CHECK.arguments().toBytes("", References.NONE);
    return carrier.call(server, SERVICE, CHECK, request) instanceof Reply.Returned returned
        && Integer.valueOf(SERVING)
            .equals(CHECK.resultFromBytes(returned.bytes(), References.NONE));
  }

  /** The service that a {@code HealthCheckRequest} asks for; empty for the server as a whole. */
  public static String requested(WireReader in) {
    String service = "";
    while (in.hasNext()) {
      int tag = in.tag();
      if (tag == (1 << 3 | WireWriter.LENGTH)) {
        service = in.string();
      } else {
        in.skip(tag);
      }
    }
    return service;
  }

  /** {@code HealthCheckRequest}: the name of a service, empty for the server as a whole. */
  private static final class Request extends MessageCodec<String> {
    Request() {
      super("grpc.health.v1.HealthCheckRequest");
    }

    @Override
    public void writeFields(WireWriter out, String service) {
      out.string(1, service);
    }

    @Override
    public String readFields(WireReader in) {
      return requested(in);
    }
  }

  /** The enum {@code ServingStatus}, by number. */
  private static final class ServingStatus implements Codec<Integer> {
    @Override
    public void write(WireWriter out, int field, Integer value) {
      out.int32(field, value);
    }

    @Override
    public Integer read(WireReader in, int wireType, @Nullable Integer soFar) {
      in.expect(WireWriter.VARINT, wireType);
      return in.int32();
    }

    @Override
    public Integer finish(@Nullable Integer soFar) {
      return soFar == null ? 0 : soFar;
    }
  }
}
