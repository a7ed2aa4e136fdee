package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snap.membrane.Action;
import dev.snap.membrane.Refusal;
import dev.snap.recorder.rewrite.ClassPathRewriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which compiled code can reach an operation. */
class LinkageTest {
  @TempDir Path scratch;

  @Test
  void followsLambdasAndMethodReferences() throws Throwable {
    assertThat(
            actions(
                """
                java.util.function.LongSupplier lambda = () -> System.nanoTime();
                java.util.function.LongSupplier reference = System::nanoTime;
                java.util.function.Supplier<java.util.Date> created = java.util.Date::new;
                return lambda.getAsLong() + reference.getAsLong() + created.get().getTime();
                """))
        .containsExactly("System.nanoTime", "System.nanoTime", "new Date");
  }

  @Test
  void followsConstructorsWhoseArgumentsBranchAndNest() throws Throwable {
    assertThat(
            actions(
                """
                java.util.TimeZone zone = java.util.TimeZone.getTimeZone("UTC");
                Object[] made = {
                  new java.util.GregorianCalendar(
                      made(new java.util.Date()) ? zone : new java.util.GregorianCalendar().getTimeZone(),
                      switch (zone.getID()) { case "UTC" -> java.util.Locale.ROOT; default -> null; })
                };
                new java.util.Date();
                return made[0];
                """))
        .containsExactly("new Date", "new GregorianCalendar", "new GregorianCalendar", "new Date");
  }

  @Test
  void followsSubclassesAndTheirSuperCalls() throws Throwable {
    assertThat(
            actions(
                """
                class Mine extends java.util.Date {}
                class Own extends java.util.Date { Own() { super(5); } }
                class Again extends Mine {}
                java.util.Date anonymous = new java.util.Date() {};
                return new Own().getTime() + new Again().getTime() + anonymous.getTime();
                """))
        .containsExactly("new Date", "new Date");
  }

  @Test
  void followsInstanceMethodsOnTheJdksSubclasses() throws Throwable {
    assertThat(actions("return java.time.chrono.IsoChronology.INSTANCE.dateNow();"))
        .containsExactly("Chronology.dateNow");
  }

  @Test
  void leavesAnOverrideOfTheUsersAlone() throws Throwable {
    assertThat(actions("return new Fixed().dateNow();")).isEmpty();
  }

  @Test
  void refusesASuperCallThatNoSeamCanMake() {
    assertThatThrownBy(() -> actions("return new Fixed().superDateNow();"))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            """
            [SNAP-0208] super AbstractChronology.dateNow was called in a way that Snap cannot follow
              Call the method of the JDK class on an object of that class, not through a subclass of your own, or do it after the bootstrap.\
            """);
  }

  private List<String> actions(String body) throws Throwable {
    Path classes =
        new Sources()
            .add("Fixed", FIXED)
            .add(
                "Probe",
                "public class Probe { static boolean made(Object it) { return it == null; }\n"
                    + " public static Object run(java.nio.file.Path dir) throws Exception {\n"
                    + body
                    + "}}")
            .compileTo(scratch.resolve("classes"));
    Path jar = scratch.resolve("probe.jar");
    try (ClassPathRewriter rewriter =
        ClassPathRewriter.over(List.of(classes), Path.of(System.getProperty("java.home")))) {
      rewriter.rewrite(classes, jar);
    }
    TapePhase recording = TapePhase.recording();
    try (MembraneLoader loader = new MembraneLoader(jar)) {
      loader.open(recording);
      Object recorded = loader.call("probe.Probe", "run", scratch);
      replay(jar, recording, recorded);
    }
    return recording.actions().stream().map(Action::name).toList();
  }

  private void replay(Path jar, TapePhase recording, Object recorded) throws Throwable {
    TapePhase replaying = recording.replaying();
    try (MembraneLoader loader = new MembraneLoader(jar)) {
      loader.open(replaying);
      assertThat(loader.call("probe.Probe", "run", scratch)).isEqualTo(recorded);
      assertThat(replaying.missing()).isEmpty();
    }
  }

  private static final String FIXED =
      """
      public class Fixed extends java.time.chrono.AbstractChronology {
        @Override public java.time.LocalDate dateNow() { return java.time.LocalDate.EPOCH; }
        Object superDateNow() { return super.dateNow(); }
        @Override public String getId() { return "fixed"; }
        @Override public String getCalendarType() { return null; }
        @Override public java.time.chrono.ChronoLocalDate date(int a, int b, int c) { return null; }
        @Override public java.time.chrono.ChronoLocalDate dateYearDay(int a, int b) { return null; }
        @Override public java.time.chrono.ChronoLocalDate dateEpochDay(long a) { return null; }
        @Override public java.time.chrono.ChronoLocalDate date(
            java.time.temporal.TemporalAccessor a) { return null; }
        @Override public boolean isLeapYear(long a) { return false; }
        @Override public int prolepticYear(java.time.chrono.Era a, int b) { return b; }
        @Override public java.time.chrono.Era eraOf(int a) { return null; }
        @Override public java.util.List<java.time.chrono.Era> eras() { return null; }
        @Override public java.time.temporal.ValueRange range(
            java.time.temporal.ChronoField a) { return null; }
      }
      """;
}
