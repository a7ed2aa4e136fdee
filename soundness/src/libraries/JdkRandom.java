package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

public final class JdkRandom implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) {
    RandomGenerator drawn = RandomGenerator.getDefault();
    List<RandomGenerator> named =
        Stream.of("Xoshiro256PlusPlus", "L64X128MixRandom", "SplittableRandom")
            .map(RandomGenerator::of)
            .toList();
    return Keeper.of(drawn.nextLong(), named, named.stream().map(RandomGenerator::nextInt).toList());
  }
}
