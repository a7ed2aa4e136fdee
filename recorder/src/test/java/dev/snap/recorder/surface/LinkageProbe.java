package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snap.membrane.Action;
import dev.snap.membrane.Refusal;
import java.util.List;

/**
 * Follows a linkage: it is recorded, replayed, and a replay that is given another value, or none,
 * does not go unnoticed.
 *
 * @param classes the rewritten classes
 */
record LinkageProbe(Rewritten classes, Linkage linkage) {

  /** Fails unless the linkage is followed, or refused where that is what is expected. */
  void check() throws Throwable {
    if (linkage.isRefused()) {
      assertThatThrownBy(() -> run(TapePhase.recording()))
          .isInstanceOf(Refusal.class)
          .hasMessageStartingWith("[" + linkage.actions().get(0) + "] ");
      return;
    }
    TapePhase recording = TapePhase.recording();
    Object recorded = run(recording);
    List<String> actions = recording.actions().stream().map(Action::name).toList();
    assertThat(linkage.leaves(actions)).as("%s are %s", actions, linkage.actions()).isTrue();

    TapePhase replaying = recording.replaying();
    assertThat(run(replaying)).isEqualTo(recorded);
    assertThat(replaying.missing()).isEmpty();

    assertThat(outcome(recording.tampered())).isNotEqualTo(recorded);
    assertThatThrownBy(() -> run(TapePhase.recording().replaying()))
        .hasStackTraceContaining("Mismatch: EXTRA");
  }

  private Object outcome(TapePhase phase) {
    try {
      return run(phase);
    } catch (Throwable noticed) {
      return noticed;
    }
  }

  private Object run(TapePhase phase) throws Throwable {
    try (Service service = classes.open(phase, linkage.type())) {
      return service.call("run");
    }
  }
}
