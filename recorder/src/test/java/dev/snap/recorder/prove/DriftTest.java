package dev.snap.recorder.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snap.bundle.Bundle;
import dev.snap.bundle.Manifest;
import dev.snap.bundle.Signatures;
import dev.snap.launch.Proof;
import dev.snap.membrane.Grants;
import dev.snap.recorder.BundleStart;
import dev.snap.recorder.ClassesInBuild;
import dev.snap.recorder.bundle.Bundler;
import drifting.Drifting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import stock.Shelf;

/**
 * What may be other where a service starts, one row each: the state is the proven one, or the start
 * is refused in these words.
 */
class DriftTest {
  private static final String OPTIONS = "JDK_JAVA_OPTIONS";

  @TempDir static Path directory;

  private static Path bundle;
  private static String proven;

  @BeforeAll
  static void build() throws IOException {
    bundle = new ClassesInBuild(directory).bundle(Drifting.class, Shelf.class);
    proven = state(Map.of());
  }

  @TestFactory
  Stream<DynamicTest> isInTheProvenState() {
    return Map.ofEntries(
            Map.entry("time zone", Map.of("TZ", "Pacific/Apia")),
            Map.entry("locale", Map.of("LANG", "tr_TR.UTF-8", "LC_ALL", "tr_TR.UTF-8")),
            Map.entry("charset", Map.of("LANG", "C", "LC_ALL", "C")),
            Map.entry("environment", Map.of("HOME", "/nowhere", "USER", "nobody", "NOISE", "1")),
            Map.entry("processors", Map.of(OPTIONS, "-XX:ActiveProcessorCount=7")),
            Map.entry("heap", Map.of(OPTIONS, "-Xmx97m -Xms33m -Xmn11m")),
            Map.entry("share of memory", Map.of("JAVA_TOOL_OPTIONS", "-XX:MaxRAMPercentage=7")),
            Map.entry("compiler", Map.of(OPTIONS, "-XX:TieredStopAtLevel=1")),
            Map.entry("interpreter", Map.of(OPTIONS, "-Xint")),
            Map.entry("property of the user's own", Map.of(OPTIONS, "-Dshop.region=north")))
        .entrySet()
        .stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.getKey(), () -> assertThat(state(row.getValue())).isEqualTo(proven)));
  }

  @TestFactory
  Stream<DynamicTest> anOptionThatTheEnvironmentAddsIsRefused() {
    return Stream.of(
            "-Xshare:off",
            "-XX:SharedArchiveFile=other.jsa",
            "-XX:-UseSerialGC",
            "-XX:UseAVX=0",
            "-XX:-UseAESIntrinsics",
            "-XX:hashCode=2",
            "-XX:+UseCompressedOops",
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Pacific/Apia",
            "-Dfile.encoding=ISO-8859-1",
            "-Dsun.jnu.encoding=ISO-8859-1",
            "-Dnative.encoding=ISO-8859-1",
            "-Djava.locale.providers=COMPAT",
            "-Djava.util.concurrent.ForkJoinPool.common.parallelism=1",
            "-Djdk.util.zip.disableZip64ExtraFieldValidation=true",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-modules=java.sql",
            "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:0",
            "-ea")
        .map(
            option ->
                DynamicTest.dynamicTest(
                    option,
                    () ->
                        assertThat(refused(bundle, Map.of(OPTIONS, experimental(option))))
                            .isEqualTo(
                                """
                                [SNAP-0311] probe was proven without %s, which JDK_JAVA_OPTIONS adds
                                  Take it out of JDK_JAVA_OPTIONS, or have the service proven with it: <jvmOptions> of snap-maven-plugin.\
                                """
                                    .formatted(experimental(option).split(" ")[0]))));
  }

  /** What the JVM does not take without another option before it. */
  private static String experimental(String option) {
    return option.startsWith("-XX:hashCode") || option.startsWith("-XX:-UseAES")
        ? "-XX:+UnlockDiagnosticVMOptions -XX:+UnlockExperimentalVMOptions " + option
        : option;
  }

  @TestFactory
  Stream<DynamicTest> anotherCollectorIsRefusedByTheJvm() {
    return Stream.of("-XX:+UseParallelGC", "-XX:+UseG1GC")
        .map(
            option ->
                DynamicTest.dynamicTest(
                    option,
                    () ->
                        assertThat(refused(bundle, Map.of(OPTIONS, option)))
                            .isEqualTo(
                                """
                                Error occurred during initialization of VM
                                Multiple garbage collectors selected\
                                """)));
  }

  @TestFactory
  Stream<DynamicTest> anotherJvmIsRefused() throws IOException {
    Map<String, String> lines = Bundle.open(bundle).manifest().lines();
    return Stream.of(
            "jvm.vendor",
            "jvm.version",
            "jvm.name",
            "jvm.arch",
            "jvm.os",
            "jvm.tzdb",
            "jvm.math",
            "jvm.modules",
            "jvm.settings")
        .map(
            key ->
                DynamicTest.dynamicTest(
                    key,
                    () ->
                        assertThat(refused(provenOnOther(key), Map.of()))
                            .isEqualTo(
                                """
                                [SNAP-0306] probe was proven with %s = other; this JVM has %s
                                  Start it on that JDK (JAVA_HOME for bin/start), or rebuild it with this one.\
                                """
                                    .formatted(key, lines.get(key)))));
  }

  private static Path provenOnOther(String key) throws IOException {
    Path copy = Files.createTempDirectory(directory, "copy").resolve("probe");
    try (Stream<Path> files = Files.walk(bundle)) {
      for (Path each : files.toList()) {
        Files.copy(each, copy.resolve(bundle.relativize(each)));
      }
    }
    new Bundler(
            new ClassesInBuild(Files.createTempDirectory(directory, "key"))
                .request(Drifting.class, Grants.NONE, Shelf.class),
            Map.of(),
            Signatures.generate())
        .addLines(copy, new TreeMap<>(Map.of(key, "other")));
    assertThat(Manifest.parse(Files.readAllBytes(copy.resolve(Bundle.MANIFEST))).value(key))
        .isEqualTo("other");
    return copy;
  }

  private static String state(Map<String, String> variables) throws IOException {
    Path out = Files.createTempDirectory(directory, "start").toRealPath();
    BundleStart start = BundleStart.replay(bundle, out, variables);
    assertThat(start.replayed()).withFailMessage(start::said).isTrue();
    String digest = States.replayed(out.resolve(Proof.STATE), "probe", bundle).digest();
    Files.delete(out.resolve(Proof.STATE));
    return digest;
  }

  private static String refused(Path bundle, Map<String, String> variables) throws IOException {
    Path out = Files.createTempDirectory(directory, "start");
    return BundleStart.live(bundle, out, variables).said();
  }
}
