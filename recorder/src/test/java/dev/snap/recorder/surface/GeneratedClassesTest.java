package dev.snap.recorder.surface;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.snap.recorder.score.Score;
import groovy.lang.GroovyShell;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javassist.ClassPool;
import net.bytebuddy.ByteBuddy;
import net.sf.cglib.proxy.Enhancer;
import org.codehaus.commons.compiler.CompileException;
import org.codehaus.janino.SimpleCompiler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Libraries that make classes at run time, rewritten as they are in a build. */
class GeneratedClassesTest {
  private static final List<Linkage> LINKAGES = Linkage.of("generated.txt");
  private static final String IMPORTS =
      """
      import static probe.Generators.*;
      import groovy.lang.*;
      import javassist.*;
      import javassist.util.proxy.ProxyFactory;
      import net.bytebuddy.*;
      import net.bytebuddy.dynamic.loading.*;
      import net.bytebuddy.implementation.*;
      import net.bytebuddy.matcher.*;
      import net.sf.cglib.proxy.Enhancer;
      import org.codehaus.janino.*;
      """;
  private static final AtomicInteger PASSED = new AtomicInteger();

  @TempDir static Path scratch;
  private static Rewritten probes;

  @BeforeAll
  static void rewrite() throws IOException {
    Sources sources = new Sources().add("Generators", Linkage.text("Generators.java.txt"));
    LINKAGES.forEach(each -> sources.add(each.type(), each.source(IMPORTS)));
    Path[] libraries =
        Stream.of(
                ByteBuddy.class,
                Enhancer.class,
                ClassPool.class,
                SimpleCompiler.class,
                CompileException.class,
                GroovyShell.class)
            .map(GeneratedClassesTest::jar)
            .toArray(Path[]::new);
    probes = Rewritten.of(scratch, sources, libraries);
  }

  @AfterAll
  static void score() {
    Score.write("generated", PASSED.get(), LINKAGES.size(), "");
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

  private static Path jar(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
