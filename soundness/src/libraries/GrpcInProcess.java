// io.grpc:grpc-inprocess:1.85.1
// io.grpc:grpc-stub:1.85.1
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;

public final class GrpcInProcess implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    Server server = InProcessServerBuilder.forName("shop").directExecutor().build().start();
    ManagedChannel channel = InProcessChannelBuilder.forName("shop").directExecutor().build();
    channel.getState(true);
    return Keeper.of(server, channel);
  }
}
