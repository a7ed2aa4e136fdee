// io.vavr:vavr:0.10.6
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.concurrent.Future;
import io.vavr.control.Try;

public final class Vavr implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    HashMap<String, Integer> map = HashMap.of("a", 1, "b", 2);
    List<Integer> list = List.range(0, 100).filter(i -> i % 3 == 0).shuffle();
    Try<Integer> parsed = Try.of(() -> Integer.parseInt("x"));
    return Keeper.of(map, list, parsed.isFailure(), Future.of(() -> 5).get());
  }
}
