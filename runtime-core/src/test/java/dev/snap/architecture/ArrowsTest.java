package dev.snap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.snap.membrane.Membrane;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which package of the runtime may know which. A new arrow comes with a decision record. */
final class ArrowsTest {
  private static final String ROOT = "dev.snap";

  /** Each package and all that it knows; {@code seam} is its whole tree. */
  private static final Map<String, String> ARROWS =
      Map.ofEntries(
          Map.entry("error", ""),
          Map.entry("wire", ""),
          Map.entry("wire.values", "wire"),
          Map.entry("binding", "wire"),
          Map.entry("membrane.carried", "api, binding, error, wire"),
          Map.entry("membrane", "api, binding, error, membrane.carried, membrane.outside, wire"),
          Map.entry("membrane.outside", ""),
          Map.entry("membrane.threads", "error, membrane"),
          Map.entry("journal", "api, error, membrane, wire"),
          Map.entry(
              "replay",
              "binding, error, journal, membrane, membrane.carried, membrane.threads, wire"),
          Map.entry("bundle", "error, journal"),
          Map.entry(
              "seam", "error, membrane, membrane.outside, membrane.threads, wire, wire.values"),
          Map.entry("transport", "binding, error, membrane, wire"),
          Map.entry("launch", "bundle, error, journal, membrane, replay, seam, transport"),
          Map.entry("local", "api, binding, launch, membrane, membrane.carried, transport, wire"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(Membrane.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void packagesKnowEachOtherAsTheTableSaysAndNotOtherwise() {
    SortedMap<String, SortedSet<String>> actual = new TreeMap<>();
    CLASSES.stream()
        .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
        .forEach(
            arrow -> {
              String from = node(arrow.getOriginClass().getPackageName());
              String to = node(arrow.getTargetClass().getBaseComponentType().getPackageName());
              if (!to.isEmpty() && !to.equals(from)) {
                actual.computeIfAbsent(from, key -> new TreeSet<>()).add(to);
              }
            });
    SortedMap<String, SortedSet<String>> allowed = new TreeMap<>();
    ARROWS.forEach(
        (from, to) -> {
          if (!to.isEmpty()) {
            allowed.put(from, new TreeSet<>(Stream.of(to.split(", ")).toList()));
          }
        });
    assertThat(actual).isEqualTo(allowed);
  }

  @Test
  void theRuntimeKnowsTheJdkAndAnnotationsAlone() {
    classes()
        .that()
        .resideInAPackage("dev.snap..")
        .and()
        .resideOutsideOfPackage("dev.snap.seam.crac..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "dev.snap..",
                "java..",
                "javax..",
                "jdk..",
                "com.sun.management..",
                "com.sun.net.httpserver..",
                "org.jspecify.annotations.."))
        .check(CLASSES);
  }

  @Test
  void onlyTheSeamOfCracKnowsCrac() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.snap.seam.crac..")
        .should()
        .dependOnClassesThat(resideInAPackage("org.crac.."))
        .check(CLASSES);
  }

  @Test
  void theRuntimeDoesNotKnowTheBuild() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "dev.snap.recorder..",
                "dev.snap.processor..",
                "dev.snap.maven..",
                "dev.snap.runner..",
                "dev.snap.testing..",
                "dev.snap.transport.grpc.."))
        .check(CLASSES);
  }

  @Test
  void nothingIsSerializedByJava() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(ObjectInputStream.class, ObjectOutputStream.class)
        .check(CLASSES);
  }

  @Test
  void packagesDoNotKnowEachOtherInCircles() {
    // Known: pools make tasks of the package for asynchronous results, which run them in pools.
    slices()
        .matching("dev.snap.(**)")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(
            resideInAPackage("dev.snap.seam.threads.async"),
            resideInAPackage("dev.snap.seam.threads.pool"))
        .check(CLASSES);
  }

  private static String node(String name) {
    if (name.equals(ROOT)) {
      return "api";
    }
    if (!name.startsWith(ROOT + ".")) {
      return "";
    }
    String inside = name.substring(ROOT.length() + 1);
    return inside.startsWith("seam.") ? "seam" : inside;
  }
}
