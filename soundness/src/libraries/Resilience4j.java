// io.github.resilience4j:resilience4j-circuitbreaker:2.3.0
// io.github.resilience4j:resilience4j-retry:2.3.0
// io.github.resilience4j:resilience4j-ratelimiter:2.3.0
// org.slf4j:slf4j-nop:2.0.17
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.retry.Retry;

public final class Resilience4j implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();
    CircuitBreaker breaker = breakers.circuitBreaker("stock");
    breaker.executeSupplier(() -> "tea");
    RateLimiter limiter = RateLimiter.ofDefaults("stock");
    limiter.acquirePermission();
    return Keeper.of(breakers, breaker, limiter, Retry.ofDefaults("stock"));
  }
}
