package dev.snap.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snap.bundle.Trust;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LaunchEnvironmentTest {
  @Test
  void withoutVariablesEverythingIsChecked() {
    assertThat(new LaunchEnvironment(Map.of()).trust()).isEqualTo(new Trust(null, false));
  }

  @Test
  void onlyTheWordCodeForces() {
    assertThat(new LaunchEnvironment(Map.of("SNAP_FORCE", "code")).trust().changedCode()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "true", "CODE", "all", "code,signature"})
  void anyOtherWordForcesNothing(String word) {
    assertThat(new LaunchEnvironment(Map.of("SNAP_FORCE", word)).trust().changedCode()).isFalse();
  }

  @Test
  void theTrustedKeyIsPinned() {
    assertThat(new LaunchEnvironment(Map.of("SNAP_TRUSTED_KEY", "MCow")).trust().signer())
        .isEqualTo("MCow");
  }
}
