package dev.snap.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class LauncherTest {
  @Test
  void anUnforeseenErrorIsToldAndItsStackTraceKept() throws IOException {
    IllegalStateException error = new IllegalStateException("the roof is gone");

    String message = String.valueOf(Launcher.unforeseen(error).getMessage());

    Path kept = Path.of(message.replaceFirst("(?s).*stack trace: (\\S+)\n.*", "$1"));
    assertThat(message)
        .isEqualTo(
            "[SNAP-0314] The service could not be restored: java.lang.IllegalStateException: the roof is gone\n"
                + "    stack trace: "
                + kept
                + "\n  Start it again; when it happens again, rebuild with mvn snap:build.");
    assertThat(kept).content().contains("at dev.snap.launch.LauncherTest.");
    Files.delete(kept);
  }
}
