// io.lettuce:lettuce-core:6.8.1.RELEASE
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.time.Duration;

public final class Lettuce implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    RedisClient client =
        RedisClient.create(RedisURI.builder().withHost("redis.example").withTimeout(Duration.ofSeconds(3)).build());
    client.setOptions(ClientOptions.builder().autoReconnect(true).build());
    return Keeper.of(client);
  }
}
