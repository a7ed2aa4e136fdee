// io.micrometer:micrometer-core:1.17.2
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;

public final class Micrometer implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    registry.config().commonTags("shop", "tea");
    new JvmMemoryMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    Counter counter = registry.counter("orders", "kind", "tea");
    counter.increment();
    Timer timer =
        Timer.builder("latency").publishPercentiles(0.5, 0.99).publishPercentileHistogram().register(registry);
    timer.record(Duration.ofMillis(12));
    timer.record(() -> {});
    return Keeper.of(registry, counter, timer);
  }
}
