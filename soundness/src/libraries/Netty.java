// io.netty:netty-handler:4.2.20.Final
// io.netty:netty-codec-http:4.2.20.Final
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.util.HashedWheelTimer;
import java.nio.charset.StandardCharsets;

public final class Netty implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    MultiThreadIoEventLoopGroup group = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
    EmbeddedChannel channel = new EmbeddedChannel(new HttpRequestDecoder());
    ByteBuf bytes = Unpooled.copiedBuffer("GET / HTTP/1.1\r\n\r\n", StandardCharsets.US_ASCII);
    channel.writeInbound(bytes);
    Object request = channel.readInbound();
    return Keeper.of(group, request.toString().length(), new HashedWheelTimer());
  }
}
