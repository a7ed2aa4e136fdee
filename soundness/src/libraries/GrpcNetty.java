// io.grpc:grpc-netty-shaded:1.85.1
// io.grpc:grpc-stub:1.85.1
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.util.concurrent.TimeUnit;

public final class GrpcNetty implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    ManagedChannel channel =
        NettyChannelBuilder.forAddress("shop.example", 443)
            .usePlaintext()
            .keepAliveTime(30, TimeUnit.SECONDS)
            .build();
    return Keeper.of(channel, channel.getState(false), CallOptions.DEFAULT.withDeadlineAfter(5, TimeUnit.SECONDS));
  }
}
