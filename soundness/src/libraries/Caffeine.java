// com.github.ben-manes.caffeine:caffeine:3.3.1
package libraries;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.snap.Bootstrap;
import dev.snap.Host;
import java.time.Duration;

public final class Caffeine implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    LoadingCache<String, Integer> lengths =
        com.github.benmanes.caffeine.cache.Caffeine.newBuilder()
            .maximumSize(100)
            .expireAfterWrite(Duration.ofMinutes(5))
            .refreshAfterWrite(Duration.ofMinutes(1))
            .recordStats()
            .build(String::length);
    for (int i = 0; i < 200; i++) {
      lengths.get("key" + i);
    }
    lengths.cleanUp();
    Cache<Object, Object> weak =
        com.github.benmanes.caffeine.cache.Caffeine.newBuilder().weakValues().build();
    weak.put("a", lengths);
    return Keeper.of(lengths, weak, lengths.stats());
  }
}
