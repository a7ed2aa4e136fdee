package dev.snap.recorder.tripwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A JVM without the agent has no hooks: each probe says so, and nothing is recorded. */
class ProbesTest {
  @Test
  void namesEachHookThatIsSilent() {
    assertThat(new Probes(Ledger.ofThisJdk()).silent())
        .hasSize(19)
        .contains("FileInputStream.open0", "Thread.start0", "VM.getNanoTimeAdjustment");
  }

  @Test
  void refusesToRecordWithoutHooks() {
    assertThatThrownBy(() -> Tripwire.arm(refusal -> {}))
        .hasMessage(
            "[SNAP-0224] The JDK's own methods cannot be watched: the agent was not started\n"
                + "  Build with a JDK that Snap is tested on, and without other agents in"
                + " <jvmOptions>.");
  }
}
