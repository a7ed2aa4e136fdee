// io.netty:netty-tcnative-boringssl-static:2.0.84.Final
// io.netty:netty-tcnative-boringssl-static:jar:linux-x86_64:2.0.84.Final
// io.netty:netty-handler:4.2.20.Final
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;

public final class NettyTcnative implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    SslProvider provider = SslContext.defaultClientProvider();
    SslContext context = SslContextBuilder.forClient().sslProvider(provider).build();
    return Keeper.of(context, OpenSsl.isAvailable(), provider);
  }
}
