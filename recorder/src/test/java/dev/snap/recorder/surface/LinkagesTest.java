package dev.snap.recorder.surface;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.snap.recorder.score.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every way of reaching a covered operation, by compiled code and at run time. */
class LinkagesTest {
  private static final List<Linkage> LINKAGES = Linkage.of("linkages.txt");
  private static final String IMPORTS =
      """
      import static probe.Classes.*;
      import org.objectweb.asm.ConstantDynamic;
      import org.objectweb.asm.Handle;
      import org.objectweb.asm.Opcodes;
      """;
  private static final AtomicInteger PASSED = new AtomicInteger();

  @TempDir static Path scratch;
  private static Rewritten probes;

  @BeforeAll
  static void rewrite() throws IOException {
    Sources sources =
        new Sources()
            .release(Runtime.version().feature())
            .add("Classes", Linkage.text("Classes.java.txt"));
    LINKAGES.forEach(each -> sources.add(each.type(), each.source(IMPORTS)));
    sources.add(
        "Provided",
        "public class Provided implements java.util.function.LongSupplier {"
            + " public long getAsLong() { return System.nanoTime(); } }");
    Path classes = scratch.resolve("classes");
    Path providers = Files.createDirectories(classes.resolve("META-INF/services"));
    Files.writeString(providers.resolve("java.util.function.LongSupplier"), "probe.Provided");
    Files.writeString(scratch.resolve("hello.txt"), "hello");
    probes = Rewritten.of(scratch, sources);
  }

  @AfterAll
  static void score() {
    Score.write("linkages", PASSED.get(), LINKAGES.size(), "");
  }

  @TestFactory
  Stream<DynamicTest> areFollowed() {
    return LINKAGES.stream()
        .map(
            each ->
                dynamicTest(
                    each.name(),
                    () -> {
                      new LinkageProbe(probes, each).check();
                      PASSED.incrementAndGet();
                    }));
  }
}
