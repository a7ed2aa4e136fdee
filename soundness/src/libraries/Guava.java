// com.google.guava:guava:33.8.0-jre
package libraries;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.collect.HashBiMap;
import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimap;
import com.google.common.eventbus.EventBus;
import com.google.common.hash.BloomFilter;
import com.google.common.hash.Funnels;
import com.google.common.hash.Hashing;
import com.google.common.util.concurrent.RateLimiter;
import dev.snap.Bootstrap;
import dev.snap.Host;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

public final class Guava implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    LoadingCache<String, Integer> cache =
        CacheBuilder.newBuilder()
            .maximumSize(50)
            .expireAfterAccess(Duration.ofMinutes(1))
            .recordStats()
            .build(CacheLoader.from(String::length));
    Multimap<Class<?>, String> words = HashMultimap.create();
    HashBiMap<String, Integer> ids = HashBiMap.create();
    BloomFilter<CharSequence> seen = BloomFilter.create(Funnels.unencodedCharsFunnel(), 100);
    for (int i = 0; i < 80; i++) {
      cache.get("k" + i);
      words.put(i % 2 == 0 ? String.class : Integer.class, "w" + i);
      ids.put("i" + i, i);
      seen.put("s" + i);
    }
    RateLimiter limiter = RateLimiter.create(5);
    limiter.tryAcquire();
    String hash = Hashing.goodFastHash(64).hashString("x", StandardCharsets.UTF_8).toString();
    return Keeper.of(
        cache, words, ids, seen, limiter, hash.length(), new EventBus("shop"),
        ImmutableMap.of(String.class, 1, Integer.class, 2), ImmutableSet.of(Thread.State.NEW, "a", 5));
  }
}
