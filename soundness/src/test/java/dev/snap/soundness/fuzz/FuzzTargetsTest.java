package dev.snap.soundness.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every input that once broke a target, and the seeds with seeded changes. New ones are looked for
 * by Jazzer: {@code mvn -Pfuzz}.
 */
@Timeout(300)
final class FuzzTargetsTest {
  private static final Path SEEDS = Path.of("src/test/resources/fuzz");
  private static final int CHANGES = Integer.getInteger("snap.fuzz.changes", 3_000);
  private static final long SLOW = TimeUnit.SECONDS.toNanos(5);

  @ParameterizedTest
  @EnumSource
  void aTargetEndsOrRefuses(FuzzTarget target) throws IOException {
    List<byte[]> seeds = seeds(target);
    assertThat(seeds).as("seeds of %s", target).isNotEmpty();
    long taken = seeds.stream().filter(target::takes).count();
    assertThat(taken).as("seeds that are taken, so that changes get far").isPositive();
    Random random = new Random(1);
    for (int i = 0; i < CHANGES; i++) {
      byte[] input = changed(seeds.get(random.nextInt(seeds.size())), random);
      long start = System.nanoTime();
      target.takes(input);
      assertThat(System.nanoTime() - start).as("time for input %d", i).isLessThan(SLOW);
    }
  }

  private static byte[] changed(byte[] seed, Random random) {
    byte[] bytes = Arrays.copyOf(seed, Math.max(1, seed.length + random.nextInt(9) - 4));
    for (int n = random.nextInt(4); n >= 0; n--) {
      int at = random.nextInt(bytes.length);
      bytes[at] =
          switch (random.nextInt(3)) {
            case 0 -> (byte) random.nextInt(256);
            case 1 -> (byte) (bytes[at] ^ 1 << random.nextInt(8));
            default -> (byte) 0xFF;
          };
    }
    return bytes;
  }

  private static List<byte[]> seeds(FuzzTarget target) throws IOException {
    Path place = SEEDS.resolve(target.name().toLowerCase(Locale.ROOT));
    List<byte[]> seeds = new ArrayList<>();
    try (Stream<Path> files = Files.list(place)) {
      for (Path file : files.sorted().toList()) {
        seeds.add(Files.readAllBytes(file));
      }
    }
    return seeds;
  }
}
