package dev.snap.bench.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveCallsTest {
  /** Calls on objects that seams have made, and one whose seam stands in the method it reaches. */
  private static final Set<String> WITHOUT_SEAM = Set.of("getOfBootstrapsMap", "hashCodeOfRecord");

  /** Compilers make the texts of what is concatenated, or leave that to the bootstrap method. */
  private static final String CONCATENATION = "concatenation";

  @TempDir static Path scratch;
  private static Path rewritten;

  @BeforeAll
  static void rewrite() throws IOException {
    rewritten = RewrittenCalls.in(scratch, Path.of(System.getProperty("java.home")));
  }

  @Test
  void theCallsGoThroughSeams() {
    String code = disassembled("LiveCalls");
    assertThat(LiveQuestion.calls())
        .hasSizeGreaterThan(20)
        .filteredOn(call -> !methodOf(code, call).contains("dev/snap/seam/"))
        .filteredOn(call -> !call.equals(CONCATENATION))
        .containsExactlyInAnyOrderElementsOf(WITHOUT_SEAM);
    assertThat(code).containsAnyOf("dev/snap/seam/hash/Concatenations", "hash/Texts.valueOf");
    assertThat(disassembled("LiveCalls$Point")).contains("dev/snap/seam/hash/RecordHashes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "getenv",
        "getProperty",
        "readString",
        "newHashMap",
        "getOfBootstrapsMap",
        "mapOf",
        "hashCodeOfText",
        "hashCodeOfRecord",
        "hashOfObjects",
        "concatenation",
        "valueOfObject",
        "nameOfClass"
      })
  void rewrittenItGivesWhatItGivesPlain(String call) throws Exception {
    try (URLClassLoader loader = loader()) {
      assertThat(call(live(loader), call)).isNotNull().isEqualTo(call(plain(), call));
    }
  }

  @Test
  void rewrittenItReadsTheRealClock() throws Exception {
    try (URLClassLoader loader = loader()) {
      Object live = live(loader);
      long before = System.currentTimeMillis();
      assertThat((long) call(live, "currentTimeMillis"))
          .isBetween(before, System.currentTimeMillis());
      assertThat((long) call(live, "nanoTime")).isLessThanOrEqualTo((long) call(live, "nanoTime"));
      assertThat(call(live, "randomUuid")).isNotEqualTo(call(live, "randomUuid"));
    }
  }

  private static LiveCalls plain() throws IOException {
    LiveCalls plain = new LiveCalls();
    plain.boot();
    return plain;
  }

  /** The calls behind a door of their own, as live as in a fork. */
  private static Object live(ClassLoader loader) throws ReflectiveOperationException {
    Object live = loader.loadClass(LiveCalls.class.getName()).getConstructor().newInstance();
    System.setProperty(Liveness.REWRITTEN, "true");
    try {
      live.getClass().getMethod("boot").invoke(live);
    } finally {
      System.clearProperty(Liveness.REWRITTEN);
    }
    return live;
  }

  private static Object call(Object calls, String method) throws ReflectiveOperationException {
    return calls.getClass().getMethod(method).invoke(calls);
  }

  /** The rewritten classes first, then a copy of all that the test has. */
  private static URLClassLoader loader() throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    urls.add(rewritten.toUri().toURL());
    for (String each : System.getProperty("java.class.path").split(File.pathSeparator)) {
      urls.add(Path.of(each).toUri().toURL());
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  private static String methodOf(String code, String name) {
    int start = code.indexOf(" " + name + "()");
    assertThat(start).as(name).isPositive();
    return code.substring(start, code.indexOf("\n\n", start));
  }

  private static String disassembled(String type) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, false, UTF_8);
    ToolProvider javap = ToolProvider.findFirst("javap").orElseThrow();
    int code =
        javap.run(
            out, out, "-c", "-p", "-v", "-cp", rewritten.toString(), "dev.snap.bench.live." + type);
    out.flush();
    assertThat(code).as(said.toString(UTF_8)).isZero();
    return said.toString(UTF_8);
  }
}
