// io.projectreactor:reactor-core:3.8.8
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.time.Duration;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

public final class Reactor implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    List<Integer> squares =
        Flux.range(1, 20).publishOn(Schedulers.parallel()).map(i -> i * i).collectList()
            .block(Duration.ofSeconds(10));
    Sinks.Many<String> sink = Sinks.many().multicast().onBackpressureBuffer();
    Mono<String> later = Mono.delay(Duration.ofMillis(5)).map(tick -> "tick " + tick);
    return Keeper.of(squares, sink, later.block(Duration.ofSeconds(10)));
  }
}
