// org.ehcache.modules:ehcache-impl:3.10.8
// org.slf4j:slf4j-nop:1.7.36
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.time.Duration;
import org.ehcache.Cache;
import org.ehcache.CacheManager;
import org.ehcache.config.builders.CacheConfigurationBuilder;
import org.ehcache.config.builders.CacheManagerBuilder;
import org.ehcache.config.builders.ExpiryPolicyBuilder;
import org.ehcache.config.builders.ResourcePoolsBuilder;

public final class Ehcache implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    CacheManager caches =
        CacheManagerBuilder.newCacheManagerBuilder()
            .withCache(
                "prices",
                CacheConfigurationBuilder.newCacheConfigurationBuilder(
                        Long.class, String.class, ResourcePoolsBuilder.heap(100))
                    .withExpiry(ExpiryPolicyBuilder.timeToLiveExpiration(Duration.ofMinutes(5))))
            .build(true);
    Cache<Long, String> prices = caches.getCache("prices", Long.class, String.class);
    for (long i = 0; i < 150; i++) {
      prices.put(i, "p" + i);
    }
    return Keeper.of(caches, prices);
  }
}
