// org.eclipse.jetty:jetty-server:12.0.22
// org.slf4j:slf4j-nop:2.0.17
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

public final class Jetty implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setPort(8080);
    server.addConnector(connector);
    server.setHandler(
        new Handler.Abstract() {
          @Override
          public boolean handle(Request request, Response response, Callback callback) {
            callback.succeeded();
            return true;
          }
        });
    return Keeper.of(server);
  }
}
