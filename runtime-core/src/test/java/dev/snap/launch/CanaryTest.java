package dev.snap.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snap.bundle.Manifest;
import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import org.junit.jupiter.api.Test;

/** A replay with other identity hashes is refused where an order follows them. */
class CanaryTest {
  @Test
  void passesWhatWasProven() {
    Canary canary = seen();
    assertThat(canary.text()).matches("[0-9a-f]+-[0-9a-f]+");
    assertThatCode(() -> canary.check(manifest(canary.text()))).doesNotThrowAnyException();
  }

  @Test
  void passesAServiceWithoutSuchAnOrder() {
    Manifest manifest = new Manifest.Builder().line("service", "shop").build();
    assertThatCode(() -> seen().check(manifest)).doesNotThrowAnyException();
  }

  @Test
  void refusesAnotherStream() {
    assertThatThrownBy(() -> seen().check(manifest("1-2")))
        .hasMessage(
            """
            [SNAP-0310] Collections of shop would iterate in another order than they were proven to: this JVM gives objects other identity hashes
              Start it by bin/start on the JDK that it was proven on, without a debugger, an agent or options of your own.\
            """);
  }

  @Test
  void whatIsThrownAsideIsThrown() {
    SnapFailure failure = new SnapFailure(SnapCode.SIGNATURE, "fact", "step");
    assertThatThrownBy(
            () ->
                Canary.aside(
                    () -> {
                      throw failure;
                    }))
        .isSameAs(failure);
  }

  private static Canary seen() {
    Canary canary = Canary.before();
    canary.after();
    return canary;
  }

  private static Manifest manifest(String canary) {
    return new Manifest.Builder().line("service", "shop").line(Manifest.CANARY, canary).build();
  }
}
