package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Methods and constructors come by name and parameters before live. */
class MemberOrderTest {
  private static final String PROBE =
      """
      import java.util.*;
      import java.util.function.*;
      import java.lang.reflect.*;
      public class Probe {
        public static class Base { public Object same() { return null; } }
        public static class Held extends Base {
          public Held(String text) {}
          public Held() {}
          private Held(int number) {}
          public void zeta() {}
          public void beta(String text) {}
          public void beta(int number) {}
          @Override public String same() { return null; }
          private void alpha() {}
        }
        static String names(Executable[] members) {
          List<String> names = new ArrayList<>();
          for (Executable each : members) {
            if (each.getDeclaringClass() != Object.class) {
              String result = each instanceof Method m ? m.getReturnType().getSimpleName() + " " : "";
              names.add(result + each.getName().replace("probe.Probe$", "") + Arrays.toString(each.getParameterTypes()));
            }
          }
          return names.toString();
        }
        public static Object declared(java.nio.file.Path dir) {
          return names(Held.class.getDeclaredMethods()) + names(Held.class.getDeclaredConstructors());
        }
        public static Object open(java.nio.file.Path dir) {
          Function<Class<?>, Method[]> methods = Class::getMethods;
          return names(methods.apply(Held.class)) + names(Held.class.getConstructors());
        }
        public static Object modules(java.nio.file.Path dir) {
          Function<ModuleLayer, Set<Module>> loaded = ModuleLayer::modules;
          return java.lang.module.ModuleFinder.ofSystem().findAll().stream()
              .map(each -> each.descriptor().name()).toList()
              + " " + loaded.apply(ModuleLayer.boot()).stream().map(Module::getName).toList();
        }
        public static Object locales(java.nio.file.Path dir) {
          return Arrays.stream(Locale.getAvailableLocales()).map(Locale::toString).toList();
        }
        public static Object zones(java.nio.file.Path dir) {
          IntFunction<String[]> ofOffset = TimeZone::getAvailableIDs;
          return List.of(List.of(TimeZone.getAvailableIDs()), List.of(ofOffset.apply(-18_000_000)));
        }
        public static Object sorted(java.nio.file.Path dir) {
          return new TreeSet<>(Arrays.asList(Held.class.getDeclaredMethods()).stream().map(Method::getName).toList());
        }
      }
      """;

  @TempDir static Path scratch;
  private static Rewritten probe;

  @BeforeAll
  static void rewrite() throws IOException {
    probe = Rewritten.of(scratch, new Sources().add("Probe", PROBE));
  }

  @Test
  void isThatOfNamesAndParameters() throws Throwable {
    TapePhase recording = TapePhase.recording();
    for (TapePhase phase : List.of(recording, recording.replaying())) {
      try (Service service = probe.open(phase)) {
        assertThat(service.call("declared"))
            .isEqualTo(
                "[void alpha[], void beta[class java.lang.String], void beta[int], String same[],"
                    + " Object same[], void zeta[]][Held[], Held[class java.lang.String],"
                    + " Held[int]]");
        assertThat(service.call("open"))
            .isEqualTo(
                "[void beta[class java.lang.String], void beta[int], String same[], Object same[],"
                    + " void zeta[]][Held[], Held[class java.lang.String]]");
        assertThat(phase.actions()).isEmpty();
      }
    }
  }

  @Test
  void losesNoMemberWhenLive() throws Throwable {
    try (Service service = probe.open(TapePhase.recording())) {
      Object before = service.call("sorted");
      service.seams().goLive();
      assertThat(service.call("sorted")).isEqualTo(before);
    }
  }

  @Test
  void isThatOfNamesForModules() throws Throwable {
    try (Service service = probe.open(TapePhase.recording())) {
      assertThat(service.call("modules"))
          .isEqualTo(
              names(
                      ModuleFinder.ofSystem().findAll().stream()
                          .map(each -> each.descriptor().name()))
                  + " "
                  + names(ModuleLayer.boot().modules().stream().map(Module::getName)));
    }
  }

  @Test
  void isThatOfNamesForLocales() throws Throwable {
    try (Service service = probe.open(TapePhase.recording())) {
      assertThat(service.call("locales"))
          .isEqualTo(names(Stream.of(Locale.getAvailableLocales()).map(Locale::toString)));
    }
  }

  @Test
  void isThatOfNamesForTimeZones() throws Throwable {
    try (Service service = probe.open(TapePhase.recording())) {
      assertThat(service.call("zones"))
          .isEqualTo(
              List.of(
                  names(Stream.of(TimeZone.getAvailableIDs())),
                  names(Stream.of(TimeZone.getAvailableIDs(-18_000_000)))));
    }
  }

  private static List<String> names(Stream<String> unordered) {
    return unordered.sorted().toList();
  }
}
