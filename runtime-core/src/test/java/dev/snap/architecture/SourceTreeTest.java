package dev.snap.architecture;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snap.architecture.SourceTree.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that hold in every module, read off the sources. */
final class SourceTreeTest {
  private static final int MOST_LINES = 400;
  private static final int MOST_TYPES = 15;

  /** Packages above the limit: their numbers may only fall. */
  private static final Map<String, Integer> CROWDED =
      Map.of(
          "dev.snap.membrane", 22,
          "dev.snap.recorder.rewrite", 17,
          "dev.snap.transport.grpc", 19,
          "dev.snap.wire", 18);

  /** A name of the JDK: the pool that all threads have in common. */
  private static final Set<String> JDK_NAMES = Set.of("CommonPool");

  private static final Pattern BANNED =
      Pattern.compile(
          ".*(Utils?|Helper|Manager|Impl)|I[A-Z][a-z].*|Base[A-Z].*|Common[A-Z].*"
              + "|Channel|MethodDescriptor|ServiceDescriptor|Status|Context");

  private static final Pattern IMPORT =
      Pattern.compile("^import (?:static )?(dev\\.snap\\.[\\w.]+);", Pattern.MULTILINE);

  private static final List<Source> ALL = SourceTree.all();
  private static final List<Source> MAIN = SourceTree.main();

  @Test
  void theSourcesOfAllModulesAreRead() {
    assertThat(MAIN.stream().map(Source::module).distinct())
        .contains("runtime-core", "processor", "transport-grpc", "recorder", "maven-plugin");
  }

  @Test
  void noFileIsLong() {
    assertThat(ALL).filteredOn(source -> source.text().lines().count() > MOST_LINES).isEmpty();
  }

  @Test
  void noPackageIsCrowded() {
    Map<String, Long> types =
        MAIN.stream()
            .filter(source -> !source.name().endsWith("-info"))
            .collect(groupingBy(Source::packageName, TreeMap::new, counting()));
    assertThat(types)
        .allSatisfy(
            (name, count) ->
                assertThat(count)
                    .as(name)
                    .isLessThanOrEqualTo(CROWDED.getOrDefault(name, MOST_TYPES)));
  }

  @Test
  void everyPackageSaysWhatItIsForAndMarksNulls() {
    Set<String> described =
        MAIN.stream()
            .filter(source -> source.name().equals("package-info"))
            .filter(source -> source.text().startsWith("/**"))
            .filter(source -> source.text().contains("@NullMarked"))
            .map(SourceTreeTest::place)
            .collect(Collectors.toSet());
    assertThat(MAIN.stream().map(SourceTreeTest::place).distinct())
        .isNotEmpty()
        .allMatch(described::contains, "has a package-info that describes it and marks nulls");
  }

  @Test
  void noTypeHasABannedName() {
    assertThat(ALL)
        .filteredOn(source -> BANNED.matcher(source.name()).matches())
        .filteredOn(source -> !JDK_NAMES.contains(source.name()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "io.grpc, transport-grpc",
    "org.apache.maven, maven-plugin",
    "org.objectweb.asm, recorder",
    "com.palantir.javapoet, processor",
    "org.junit, testing"
  })
  void onlyOneModuleKnows(String library, String module) {
    Pattern mention = Pattern.compile("\\b" + Pattern.quote(library) + "\\.\\w");
    assertThat(MAIN)
        .filteredOn(source -> mention.matcher(source.text()).find())
        .isNotEmpty()
        .allMatch(source -> source.module().equals(module), "is in " + module);
  }

  @Test
  void generatedCodeKnowsNoTransport() throws IOException {
    Path golden = SourceTree.PROJECT.resolve("processor/src/test/resources/golden");
    try (Stream<Path> files = Files.list(golden)) {
      assertThat(files.filter(file -> file.toString().endsWith(".generated")))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("io.grpc"));
    }
  }

  @Test
  void nothingIsSerializedByJava() {
    Pattern streams = Pattern.compile("\\bObject(In|Out)putStream\\b");
    assertThat(MAIN).filteredOn(source -> streams.matcher(source.text()).find()).isEmpty();
  }

  @Test
  void thePluginKnowsOfTheRecorderItsRequestsAndResultsAlone() {
    assertThat(imports("maven-plugin"))
        .filteredOn(name -> name.startsWith("dev.snap.recorder."))
        .isNotEmpty()
        .allMatch(
            Pattern.compile(
                    "dev\\.snap\\.recorder\\.(BuildRequest|BuildResult|SnapshotBuilder|Progress"
                        + "|RecordedFailure|review\\.\\w+|publish\\.SnapshotStore)(\\.\\w+)?")
                .asMatchPredicate());
  }

  @ParameterizedTest
  @CsvSource({
    "runtime-core, recorder|processor|maven|runner|testing|transport\\.grpc",
    "processor, recorder|maven|runner|testing|transport|membrane|journal|replay|launch",
    "transport-grpc, recorder|processor|maven|runner|testing|replay|journal|launch|seam",
    "recorder, processor|maven|runner|testing|transport\\.grpc|replay",
    "runner, recorder|processor|maven|testing|transport\\.grpc|replay|seam",
    "testing, processor|maven|transport\\.grpc|replay|seam",
    "maven-plugin, processor|testing|transport|replay|seam|wire|binding"
  })
  void aModuleDoesNotKnow(String module, String parts) {
    Pattern forbidden = Pattern.compile("dev\\.snap\\.(" + parts + ")\\..*");
    assertThat(imports(module)).noneMatch(forbidden.asMatchPredicate());
  }

  @Test
  void testsOfOnePackageStandInIt() {
    assertThat(ALL)
        .filteredOn(source -> source.kind().equals("test"))
        .filteredOn(source -> source.name().endsWith("Test"))
        .filteredOn(not(source -> source.packageName().startsWith("dev.snap")))
        .isEmpty();
  }

  private static List<String> imports(String module) {
    return MAIN.stream()
        .filter(source -> source.module().equals(module))
        .flatMap(source -> IMPORT.matcher(source.text()).results())
        .map(result -> result.group(1))
        .distinct()
        .sorted()
        .toList();
  }

  private static String place(Source source) {
    return source.module() + " " + source.packageName();
  }
}
