// org.eclipse.jetty:jetty-server:12.0.22
// org.slf4j:slf4j-nop:2.0.17
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

public final class JettyServer implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    connector.setPort(18081);
    server.addConnector(connector);
    server.setHandler(
        new Handler.Abstract() {
          @Override
          public boolean handle(Request request, Response response, Callback callback) {
            response.write(true, ByteBuffer.wrap("jetty".getBytes(StandardCharsets.US_ASCII)), callback);
            return true;
          }
        });
    server.start();
    return Keeper.of(server);
  }
}
