package dev.snap.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snap.bundle.Bundle;
import dev.snap.bundle.Manifest;
import dev.snap.launch.Proof;
import hashed.Hashing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stock.Shelf;

/**
 * Replicas of one bundle iterate in one order, also where the bootstrap uses the JDK's cryptography
 * between the objects that it asks for hash codes; a replica that would not is refused.
 */
class OrderBuildTest {
  private static final int STARTS = 20;
  private static final String DEBUGGER =
      "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:0";

  private static final String OTHER_HASHES = "-XX:+UnlockExperimentalVMOptions -XX:hashCode=0";

  @TempDir Path directory;

  @Test
  void replicasAgreeOrAreRefused() throws IOException {
    Path bundle = new ClassesInBuild(directory).bundle(Hashing.class, Shelf.class);
    Manifest manifest = Bundle.open(bundle).manifest();
    assertThat(manifest.isOrderWatched()).isTrue();
    assertThat(manifest.lines().keySet())
        .contains(
            "order.key.javax.crypto.Cipher",
            "order.key.hashed.Hashing",
            "order.key.java.util.concurrent.TimeUnit#DAYS");

    List<String> orders = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      orders.add(start(bundle, "-XX:ActiveProcessorCount=" + (1 + i % 5)));
    }
    assertThat(orders).hasSize(STARTS).allMatch(each -> each.equals(ordered(manifest)));
    assertThat(start(bundle, DEBUGGER))
        .isIn(
            ordered(manifest),
            """
            [SNAP-0310] Collections of probe would iterate in another order than they were proven to: this JVM gives objects other identity hashes
              Start it by bin/start on the JDK that it was proven on, without a debugger, an agent or options of your own.\
            """);
    assertThat(start(bundle, OTHER_HASHES)).startsWith("[SNAP-0310] Collections of probe would");
  }

  /** What a replica saw of identity hashes, or the words of its refusal. */
  private String start(Path bundle, String option) throws IOException {
    Path out = Files.createTempDirectory(directory, "start");
    BundleStart start = BundleStart.replay(bundle, out, Map.of("JDK_JAVA_OPTIONS", option));
    Files.deleteIfExists(out.resolve(Proof.STATE));
    return start.replayed()
        ? ordered(Manifest.parse(Files.readAllBytes(out.resolve(Proof.ORDER))))
        : start.said();
  }

  private static String ordered(Manifest manifest) {
    return manifest.lines().tailMap("order.").headMap("order/").toString();
  }
}
