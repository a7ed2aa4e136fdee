// io.vertx:vertx-core:5.0.7
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;

public final class VertxServer implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    io.vertx.core.Vertx vertx = io.vertx.core.Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    HttpServer server = vertx.createHttpServer();
    server.requestHandler(request -> request.response().end("vertx"));
    server.listen(18082, "127.0.0.1").toCompletionStage().toCompletableFuture().get();
    return Keeper.of(vertx, server);
  }
}
