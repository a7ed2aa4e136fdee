// io.dropwizard.metrics:metrics-core:4.2.40
// org.slf4j:slf4j-nop:2.0.17
package libraries;

import com.codahale.metrics.ConsoleReporter;
import com.codahale.metrics.Histogram;
import com.codahale.metrics.MetricRegistry;
import com.codahale.metrics.Timer;
import dev.snap.Bootstrap;
import dev.snap.Host;
import java.util.concurrent.TimeUnit;

public final class DropwizardMetrics implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    MetricRegistry registry = new MetricRegistry();
    registry.counter("orders").inc();
    registry.meter("requests").mark();
    Histogram sizes = registry.histogram("sizes");
    for (int i = 0; i < 2000; i++) {
      sizes.update(i);
    }
    Timer timer = registry.timer("latency");
    timer.time().stop();
    ConsoleReporter reporter = ConsoleReporter.forRegistry(registry).build();
    reporter.start(1, TimeUnit.HOURS);
    return Keeper.of(registry, reporter);
  }
}
