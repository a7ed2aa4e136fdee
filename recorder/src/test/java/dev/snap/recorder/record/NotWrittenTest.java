package dev.snap.recorder.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

final class NotWrittenTest {
  private static final String TEXT =
      "[SNAP-0242] What was recorded could not be written: java.io.IOException: No space left on device\n"
          + "  Free space or rights under the output directory of the build; nothing was published.";

  @Test
  void theFaultOfTheDiskIsTold() {
    IOException fault = new IOException("No space left on device", new IOException("of the JVM"));

    assertThat(NotWritten.by(fault)).hasMessage(TEXT);
    assertThat(NotWritten.by(new UncheckedIOException(fault))).hasMessage(TEXT);
  }
}
