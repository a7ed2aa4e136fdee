package dev.snap.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snap.membrane.Refusal;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PhaseInputTest {
  private final InputStream before = System.in;

  @AfterEach
  void putBack() {
    System.setIn(before);
  }

  @Test
  void isNotReadBeforeLiveAndRealAfterwards() throws Exception {
    System.setIn(new ByteArrayInputStream("tea".getBytes()));
    PhaseInput input = PhaseInput.install();
    InputStream kept = System.in;
    assertThatThrownBy(kept::read).isInstanceOf(Refusal.class).hasMessageContaining("SNAP-0246");
    assertThatThrownBy(kept::available).isInstanceOf(Refusal.class);
    kept.close();
    input.open();
    assertThat(kept.available()).isEqualTo(3);
    assertThat(kept.readAllBytes()).isEqualTo("tea".getBytes());
  }
}
