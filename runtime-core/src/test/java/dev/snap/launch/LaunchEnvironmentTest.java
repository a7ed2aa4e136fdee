package dev.snap.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snap.bundle.Trust;
import dev.snap.error.SnapFailure;
import java.time.Duration;
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

  @Test
  void aStartHasTwoMinutesUnlessItIsToldOtherwise() {
    assertThat(new LaunchEnvironment(Map.of()).restoreLimit()).isEqualTo(Duration.ofMinutes(2));
    assertThat(new LaunchEnvironment(Map.of("SNAP_RESTORE_SECONDS", "7")).restoreLimit())
        .isEqualTo(Duration.ofSeconds(7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "86401", "1.5", "ten"})
  void anythingElseIsNoLimit(String value) {
    assertThatThrownBy(
            () -> new LaunchEnvironment(Map.of("SNAP_RESTORE_SECONDS", value)).restoreLimit())
        .isInstanceOf(SnapFailure.class)
        .hasMessage(
            "[SNAP-0315] SNAP_RESTORE_SECONDS is \""
                + value
                + "\", which is no limit\n"
                + "  Set it to a number of seconds from 1 to 86400, or leave it out.");
  }
}
