// redis.clients:jedis:6.0.0
// org.slf4j:slf4j-nop:2.0.17
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.JedisPool;
import redis.clients.jedis.JedisPoolConfig;

public final class Jedis implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    JedisPoolConfig config = new JedisPoolConfig();
    config.setMaxTotal(8);
    JedisPool pool = new JedisPool(config, "redis.example", 6379);
    return Keeper.of(pool, DefaultJedisClientConfig.builder().timeoutMillis(500).build());
  }
}
