package dev.snap.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the environment adds to the launch line is harmless or refused by name. */
class LaunchOptionsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-Xmx512m -Xms64m -Xmn8m -Xss1m",
        "-XX:MaxRAMPercentage=75 -XX:ActiveProcessorCount=2",
        "-XX:TieredStopAtLevel=1  -Xint",
        "-XX:+HeapDumpOnOutOfMemoryError -XX:HeapDumpPath=\"/var/a dump\"",
        "-Xlog:gc -Dshop.region=eu -Dshop.title=\"a b\"",
      })
  void passesWhatIsHarmless(String options) {
    assertThatCode(() -> LaunchOptions.check("shop", Map.of("JDK_JAVA_OPTIONS", options)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-XX:+UseG1GC",
        "-XX:+UseZGC",
        "-Xshare:off",
        "-XX:SharedArchiveFile=a.jsa",
        "-Duser.timezone=Asia/Tokyo",
        "-Duser.language=tr",
        "-Dfile.encoding=ISO-8859-1",
        "-Djava.security.egd=file:/dev/zero",
        "--add-opens=java.base/java.io=ALL-UNNAMED",
        "--patch-module=java.base=a.jar",
        "-javaagent:agent.jar",
        "-agentpath:/lib/agent.so",
        "-agentlib:jdwp=transport=dt_socket,server=y",
        "-XX:hashCode=2",
        "-XX:-UseFMA",
        "-cp",
        "@options",
      })
  void refusesEverythingElse(String option) {
    assertThatThrownBy(
            () -> LaunchOptions.check("shop", Map.of("JAVA_TOOL_OPTIONS", "-Xmx64m " + option)))
        .hasMessage(
            "[SNAP-0311] shop was proven without "
                + option
                + ", which JAVA_TOOL_OPTIONS adds\n"
                + "  Take it out of JAVA_TOOL_OPTIONS, or have the service proven with it: <jvmOptions> of"
                + " snap-maven-plugin.");
  }

  @Test
  void looksAtAllThreeVariables() {
    for (String variable :
        new String[] {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"}) {
      assertThatThrownBy(() -> LaunchOptions.check("shop", Map.of(variable, "-Xcomp")))
          .hasMessageContaining("without -Xcomp, which " + variable + " adds");
    }
  }
}
