package dev.snap.recorder.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import org.junit.jupiter.api.Test;

final class UngrantedReadsTest {
  private static final String FACT = "The bootstrap of shop threw java.lang.IllegalStateException";

  private final UngrantedReads reads = new UngrantedReads();

  UngrantedReadsTest() {
    read(Surface.PROPERTIES, "user.home", "no");
    read(Surface.ENVIRONMENT, "SHOP_KEY", "no");
    reads.noted(
        Action.of(Surface.PROPERTIES, "System.getProperty").with("name", "java.version"), "");
  }

  @Test
  void aPropertyThatIsNamedByWhatWasThrownIsTheCause() {
    assertThat(
            reads.cause(
                FACT, new RuntimeException(new IllegalStateException("user.home must be set"))))
        .get()
        .hasToString(
            """
            dev.snap.error.SnapFailure: [SNAP-0254] The bootstrap of shop threw java.lang.IllegalStateException
                system property user.home, which it read at shop.Config.load(Config.java:7), is not granted and so was unset
              Grant it in the configuration of snap-maven-plugin: <grantedProperties><property>user.home</property></grantedProperties>. Nothing was published.\
            """);
  }

  @Test
  void aVariableThatTheThrowingMethodReadIsTheCause() {
    Exception thrown = new NullPointerException();
    thrown.setStackTrace(
        new StackTraceElement[] {new StackTraceElement("shop.Config", "load", "Config.java", 8)});
    assertThat(reads.cause(FACT, thrown))
        .get()
        .hasToString(
            """
            dev.snap.error.SnapFailure: [SNAP-0254] The bootstrap of shop threw java.lang.IllegalStateException
                environment variable SHOP_KEY, which it read at shop.Config.load(Config.java:7), is not granted and so was unset
              Grant it in the configuration of snap-maven-plugin: <grantedEnvironment><variable>SHOP_KEY</variable></grantedEnvironment>. Nothing was published.\
            """);
  }

  @Test
  void whatHasAnotherCauseKeepsIt() {
    assertThat(reads.cause(FACT, new IllegalStateException("java.version"))).isEmpty();
  }

  private void read(Surface surface, String name, String granted) {
    reads.noted(
        Action.of(surface, "read").with("name", name).with("granted", granted),
        "shop.Config.load(Config.java:7)");
  }
}
