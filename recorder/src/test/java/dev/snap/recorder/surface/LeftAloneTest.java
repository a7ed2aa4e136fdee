package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snap.recorder.fork.JvmFlags;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the membrane leaves as it is, because it is the same anyway or nobody compares it. */
@Timeout(120)
class LeftAloneTest {
  @TempDir Path scratch;

  @Test
  void printingLeavesNoEntry() throws Throwable {
    ThreadProgram.Run run =
        ThreadProgram.of(scratch, "System.out.print(\"\"); System.err.print(\"\"); note(\"done\");")
            .run();
    assertThat(run.notes()).isEqualTo("done");
    assertThat(run.actions()).isEmpty();
  }

  @Test
  void loggingLeavesNoEntry() throws Throwable {
    ThreadProgram.Run run =
        ThreadProgram.of(
                scratch,
                """
                var logger = java.util.logging.Logger.getLogger("left.alone");
                logger.setLevel(java.util.logging.Level.OFF);
                logger.info("unseen");
                System.getLogger("left.alone").log(System.Logger.Level.INFO, "unseen");
                note("" + logger.isLoggable(java.util.logging.Level.SEVERE));
                """)
            .run();
    assertThat(run.notes()).isEqualTo("false");
    assertThat(run.actions()).isEmpty();
  }

  @Test
  void theContentOfDirectBuffersIsRepeated() throws Throwable {
    assertThat(
            ThreadProgram.of(
                    scratch,
                    """
                    var buffer = java.nio.ByteBuffer.allocateDirect(16);
                    buffer.putLong(42).putDouble(0.5).flip();
                    note(buffer.getLong() + " " + buffer.getDouble());
                    """)
                .run()
                .notes())
        .isEqualTo("42 0.5");
  }

  /** The JVM replaces these by instructions of the processor when it compiles what calls them. */
  @Test
  void compiledArithmeticGivesWhatInterpretedDoes() {
    Set<List<Double>> results = new HashSet<>();
    for (int i = 0; i < 50_000; i++) {
      results.add(arithmetic(0.7));
    }
    assertThat(results).hasSize(1);
  }

  private static List<Double> arithmetic(double x) {
    return List.of(
        Math.sin(x),
        Math.cos(x),
        Math.tan(x),
        Math.exp(x),
        Math.log(x),
        Math.log10(x),
        Math.pow(x, 1.3),
        Math.fma(x, x, x),
        Math.sqrt(x));
  }

  @Test
  void membersAreInTheSameOrderInEveryJvm() throws Exception {
    Path classes = new Sources().add("Members", MEMBERS).compileTo(scratch.resolve("classes"));
    Set<String> orders = new HashSet<>();
    for (int i = 0; i < 3; i++) {
      orders.add(printed(classes));
    }
    assertThat(orders).hasSize(1);
    assertThat(orders.iterator().next()).contains("first").contains("compareTo");
  }

  private static String printed(Path classes) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JvmFlags.of(Runtime.version().feature(), List.of()));
    command.addAll(List.of("-cp", classes.toString(), "probe.Members"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return text;
  }

  private static final String MEMBERS =
      """
      import java.util.*;
      public class Members {
        int third, first, second;
        void b() {}
        void a() {}
        void first(int x) {}
        void first(String x) {}
        enum Kind { Z, A }
        public static void main(String[] arguments) {
          for (Class<?> type : new Class<?>[] {Members.class, Kind.class, ArrayList.class, String.class, HashMap.class}) {
            System.out.println(Arrays.toString(type.getDeclaredMethods()));
            System.out.println(Arrays.toString(type.getMethods()));
            System.out.println(Arrays.toString(type.getDeclaredFields()));
            System.out.println(Arrays.toString(type.getDeclaredConstructors()));
          }
        }
      }
      """;
}
