package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snap.membrane.Action;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of the build machine enters a membrane. */
class EnvironmentTest {
  @TempDir Path scratch;

  @Test
  void anUngrantedVariableIsUnsetAndListed() throws Throwable {
    TapePhase tape = run("return System.getenv(\"HOME\") + System.getenv().keySet();");
    assertThat(result).isEqualTo("null[PATH]");
    assertThat(ungranted(tape)).containsExactly("System.getenv HOME");
  }

  @Test
  void anUngrantedPropertyIsUnsetAndListed() throws Throwable {
    TapePhase tape =
        run(
            """
            return System.getProperty("user.home", "unset") + System.getProperty("os.name")
                + System.getProperties().getProperty("user.name");\
            """);
    assertThat(result).isEqualTo("unset" + System.getProperty("os.name") + "null");
    assertThat(ungranted(tape))
        .containsExactly("System.getProperty user.home", "System.getProperty user.name");
  }

  @Test
  void theWorkingDirectoryIsWhatRelativePathsMean() throws Throwable {
    run(
        """
        return System.getProperty("user.dir") + System.getProperties().getProperty("user.dir")
            + Path.of(System.getProperty("user.dir"), "a").normalize();\
        """);
    assertThat(result).isEqualTo("..a");
  }

  @Test
  void whatIsSetThroughThePropertiesObjectIsSeen() throws Throwable {
    run(
        """
        System.getProperties().setProperty("a", "1");
        System.getProperties().put("b", "2");
        System.getProperties().remove("a");
        return System.getProperty("a") + System.getProperty("b") + System.getProperties().get("b")
            + Integer.getInteger("b", 7) + Boolean.getBoolean("b") + Long.getLong("c", 3L);\
        """);
    assertThat(result).isEqualTo("null222false3");
    assertThat(System.getProperty("b")).isNull();
  }

  @Test
  void theJvmsNameDoesNotTellTheMachines() throws Throwable {
    run("return java.lang.management.ManagementFactory.getRuntimeMXBean().getName();");
    assertThat(result).isEqualTo(ProcessHandle.current().pid() + "@localhost");
  }

  private Object result = "";

  private TapePhase run(String body) throws Throwable {
    String method = "public static Object run(Path dir) throws Exception {\n" + body + "}";
    Path jar = Service.compile(scratch, method);
    TapePhase recording = TapePhase.recording();
    try (Service service = Service.open(jar, recording);
        Service replay = Service.open(jar, recording.replaying())) {
      result = service.call("run");
      assertThat(replay.call("run")).isEqualTo(result);
    }
    return recording;
  }

  /** The reads that the build did not let in. */
  private static List<String> ungranted(TapePhase tape) {
    return tape.actions().stream()
        .filter(each -> each.fields().contains(new Action.Field("granted", "no", null)))
        .map(each -> each.name() + " " + each.fields().get(0).text())
        .toList();
  }
}
