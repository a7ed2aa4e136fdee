package dev.snap.recorder.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snap.journal.BlobDirectory;
import dev.snap.journal.JournalWriter;
import dev.snap.journal.Outcome;
import dev.snap.launch.StandardErrorFaults;
import dev.snap.membrane.Action;
import dev.snap.membrane.Grants;
import dev.snap.membrane.Membrane;
import dev.snap.membrane.Refusal;
import dev.snap.membrane.Surface;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.Authenticator;
import java.net.CookieManager;
import java.net.ProxySelector;
import java.nio.file.Path;
import java.security.Provider;
import java.security.Security;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import java.util.Set;
import java.util.SimpleTimeZone;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services that are recorded in one JVM do not see what others set for all of it. */
class JvmSettingsTest {
  private static final Provider OWN = new Provider("Own", "1", "of a test") {};
  private final JvmSettings before = JvmSettings.current();

  @TempDir Path scratch;

  @AfterEach
  void restore() {
    before.apply();
  }

  @Test
  void areAllPutBack() {
    JvmSettings first = JvmSettings.current();
    setEverything();
    JvmSettings changed = JvmSettings.current();
    first.apply();
    assertThat(JvmSettings.current()).isEqualTo(first).isNotEqualTo(changed);
    assertThat(Locale.getDefault(Locale.Category.FORMAT)).isNotEqualTo(Locale.JAPAN);
    assertThat(Security.getProvider("Own")).isNull();
    changed.apply();
    assertThat(JvmSettings.current()).isEqualTo(changed);
    assertThat(Security.getProviders()[0]).isSameAs(OWN);
  }

  private static void setEverything() {
    Locale.setDefault(Locale.GERMANY);
    Locale.setDefault(Locale.Category.FORMAT, Locale.JAPAN);
    TimeZone.setDefault(new SimpleTimeZone(12_345, "Own"));
    Security.insertProviderAt(OWN, 1);
    System.setIn(new ByteArrayInputStream(new byte[0]));
    System.setOut(new PrintStream(new ByteArrayOutputStream()));
    System.setErr(new PrintStream(new ByteArrayOutputStream()));
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {});
    Authenticator.setDefault(new Authenticator() {});
    CookieManager.setDefault(new CookieManager());
    ProxySelector.setDefault(null);
  }

  @Test
  void belongToTheServiceThatSetThem() {
    Recording recording = recording();
    RecordingPhase outer = phase("outer", recording);
    RecordingPhase inner = phase("inner", recording);
    Locale first = Locale.getDefault();
    in(
        outer,
        () -> {
          Locale.setDefault(Locale.GERMANY);
          in(
              inner,
              () -> {
                assertThat(Locale.getDefault()).isEqualTo(first);
                Locale.setDefault(Locale.JAPAN);
              });
          assertThat(Locale.getDefault()).isEqualTo(Locale.GERMANY);
          in(inner, () -> assertThat(Locale.getDefault()).isEqualTo(Locale.JAPAN));
        });
    assertThat(Locale.getDefault()).isEqualTo(first);
  }

  @Test
  void giveNoStandardInput() {
    RecordingPhase phase = phase("probe", recording());
    assertThatThrownBy(() -> in(phase, () -> new Scanner(System.in).next()))
        .isInstanceOf(Refusal.class)
        .hasMessageMatching(
            """
            \\[SNAP-0246] probe: System.in was read at \\S+, and a build has no standard input
              Read a file instead, or read standard input when the service is live\\.\
            """);
  }

  private Recording recording() {
    return new Recording(
        new RecordRequest(
            "probe",
            "probe.Root",
            List.of(),
            List.of(),
            scratch,
            new Grants(Set.of(), Set.of()),
            Duration.ofSeconds(1)));
  }

  private RecordingPhase phase(String service, Recording recording) {
    Membrane membrane =
        new Membrane(
            service,
            JvmSettingsTest.class.getClassLoader(),
            new Grants(Set.of(), Set.of()),
            new StandardErrorFaults());
    JournalWriter journal =
        new JournalWriter(
            new ByteArrayOutputStream(), service, new BlobDirectory(scratch.resolve(service)));
    RecordingPhase phase = new RecordingPhase(membrane, journal, recording);
    membrane.enter(phase);
    return phase;
  }

  private static void in(RecordingPhase phase, Runnable body) {
    var unused =
        phase.incoming(
            Action.of(Surface.CALL, "call"),
            () -> {
              body.run();
              return new Outcome.Gave(new byte[0]);
            });
  }
}
