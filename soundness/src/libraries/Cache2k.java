// org.cache2k:cache2k-core:2.6.1.Final
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.util.concurrent.TimeUnit;
import org.cache2k.Cache;
import org.cache2k.Cache2kBuilder;

public final class Cache2k implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    Cache<String, Integer> cache =
        new Cache2kBuilder<String, Integer>() {}
            .name("stock").expireAfterWrite(5, TimeUnit.MINUTES).loader(String::length).entryCapacity(100).build();
    cache.put("a", 1);
    return Keeper.of(cache, cache.get("tea"), cache.get("a"));
  }
}
