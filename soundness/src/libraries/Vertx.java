// io.vertx:vertx-core:5.0.7
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import io.vertx.core.VertxOptions;
import io.vertx.core.json.JsonObject;

public final class Vertx implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    io.vertx.core.Vertx vertx = io.vertx.core.Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    vertx.eventBus().consumer("orders", message -> message.reply("ok"));
    vertx.setPeriodic(60_000, id -> {});
    return Keeper.of(vertx, new JsonObject().put("a", 1).encode());
  }
}
