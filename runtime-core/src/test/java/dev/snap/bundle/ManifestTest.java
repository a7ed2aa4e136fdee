package dev.snap.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snap.error.SnapFailure;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ManifestTest {
  private static final Manifest MANIFEST =
      new Manifest.Builder()
          .line("service", "shop/inventory")
          .line("launch", "a=b")
          .library("shop.jar", "01")
          .library("b.jar", "02")
          .build();

  @Test
  void itsTextIsSortedLines() {
    assertThat(new String(MANIFEST.toBytes(), UTF_8))
        .isEqualTo("format=1\nlaunch=a=b\nlib.b.jar=02\nlib.shop.jar=01\nservice=shop/inventory\n");
  }

  @Test
  void itComesBackFromItsText() {
    Manifest parsed = Manifest.parse(MANIFEST.toBytes());
    assertThat(parsed).isEqualTo(MANIFEST);
    assertThat(parsed.service()).isEqualTo("shop/inventory");
    assertThat(parsed.value("launch")).isEqualTo("a=b");
    assertThat(parsed.libraries()).isEqualTo(Map.of("b.jar", "02", "shop.jar", "01"));
  }

  @ParameterizedTest
  @CsvSource({"'a=b',c", "'a\n',c", "a,'b\nformat=2'"})
  void aLineThatIsNoLineIsNotWritten(String key, String value) {
    assertThatThrownBy(() -> new Manifest.Builder().line(key, value))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void bytesThatAreNoManifestAreRefused() {
    assertThatThrownBy(() -> Manifest.parse(new byte[] {-1, 0, '\n', '='}))
        .isInstanceOf(SnapFailure.class)
        .hasMessage(
            "[SNAP-0303] The bundle has format none; this Snap reads format 1\n"
                + "  Restore it with the Snap that built it, or rebuild it with mvn snap:build.");
  }
}
