package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What handlers of the JDK write of log records to streams of the service. */
class LogTimesTest {
  private static final String PROBE =
      """
      import java.io.*;
      import java.util.logging.*;
      public class Probe {
        static final ByteArrayOutputStream OUT = new ByteArrayOutputStream();
        static class Twice extends StreamHandler {
          Twice() { super(OUT, new XMLFormatter()); }
          public void publish(LogRecord record) { super.publish(record); super.publish(record); }
        }
        static String logged(Handler handler, Handler shown) {
          Logger logger = Logger.getAnonymousLogger();
          logger.setUseParentHandlers(false);
          logger.addHandler(handler);
          logger.info("logged");
          shown.flush();
          return OUT.toString().replaceAll("(?s)<sequence>.*?</record>", "");
        }
        static String logged(Handler handler) { return logged(handler, handler); }
        public static Object created(java.nio.file.Path dir) {
          return logged(new StreamHandler(OUT, new XMLFormatter()));
        }
        public static Object extended(java.nio.file.Path dir) { return logged(new Twice()); }
        public static Object kept(java.nio.file.Path dir) {
          Handler shown = new StreamHandler(OUT, new XMLFormatter());
          return logged(new MemoryHandler(shown, 5, Level.INFO), shown);
        }
        public static Object settings(java.nio.file.Path dir) {
          Handler handler = new StreamHandler();
          return "" + handler.getLevel() + handler.getFilter() + handler.getFormatter().getClass().getName()
              + handler.getEncoding() + new StreamHandler(OUT, new XMLFormatter()).getLevel();
        }
      }
      """;

  @TempDir static Path scratch;
  private static Rewritten probe;

  @BeforeAll
  static void rewrite() throws IOException {
    probe = Rewritten.of(scratch, new Sources().add("Probe", PROBE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"created", "extended", "kept"})
  void areTheRecordedOnesInReplay(String method) throws Throwable {
    TapePhase recording = TapePhase.recording();
    Object written;
    try (Service service = probe.open(recording)) {
      written = service.call(method);
    }
    TapePhase replaying = recording.replaying();
    try (Service service = probe.open(replaying)) {
      assertThat(service.call(method)).isEqualTo(written);
    }
    assertThat(recording.actions()).isNotEmpty();
    assertThat(replaying.missing()).isEmpty();
  }

  @Test
  void areRealWhenLive() throws Throwable {
    TapePhase phase = TapePhase.recording();
    try (Service service = probe.open(phase)) {
      service.seams().goLive();
      Instant before = Instant.now();
      String text = service.call("created").toString();
      String date = text.substring(text.indexOf("<date>") + "<date>".length());
      assertThat(Instant.parse(date.substring(0, date.indexOf('<'))))
          .isBetween(before, Instant.now());
    }
    assertThat(phase.actions()).isEmpty();
  }

  @Test
  void settingsAreThoseOfTheJdksHandler() throws Throwable {
    try (Service service = probe.open(TapePhase.recording())) {
      assertThat(service.call("settings"))
          .isEqualTo("INFOnulljava.util.logging.SimpleFormatternullINFO");
    }
  }
}
