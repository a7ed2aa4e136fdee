package dev.snap.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import softly.Caching;
import stock.Shelf;

/** What a bootstrap holds softly is there in a replay, however the collector clears. */
class SoftCacheBuildTest {
  private static final String CLEARS_AT_ONCE = "-Xms8m -Xmn1m -XX:SoftRefLRUPolicyMSPerMB=0";

  @TempDir Path directory;

  @Test
  void isKeptUntilLive() throws IOException {
    Path bundle = new ClassesInBuild(directory).bundle(Caching.class, Shelf.class);
    BundleStart start =
        BundleStart.replay(
            bundle,
            Files.createDirectory(directory.resolve("out")),
            Map.of("JDK_JAVA_OPTIONS", CLEARS_AT_ONCE));
    assertThat(start.said()).isEmpty();
    assertThat(start.replayed()).isTrue();
  }
}
