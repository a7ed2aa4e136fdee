package dev.snap.soundness.library;

import dev.snap.Bootstrap;
import dev.snap.bundle.Bundle;
import dev.snap.launch.Proof;
import dev.snap.recorder.BuildRequest;
import dev.snap.recorder.BuildResult;
import dev.snap.recorder.BuildResult.Times;
import dev.snap.recorder.SnapshotBuilder;
import dev.snap.recorder.fork.Fork;
import dev.snap.recorder.fork.Jdk;
import dev.snap.recorder.fork.JvmFlags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long the bootstrap of a library takes, in milliseconds, the start of the JVM not counted: the
 * best of {@code -Dsnap.libraries.runs} runs, one when not told otherwise, each in a fresh JVM with
 * the same options.
 *
 * @param plain without Snap
 * @param recording while it is recorded; this is one run
 * @param replay in its bundle
 */
record LibraryTimes(long plain, long recording, long replay) {
  private static final int RUNS = Integer.getInteger("snap.libraries.runs", 1);
  private static final Duration TIMEOUT = Duration.ofMinutes(1);

  /** Measures what the build of a library's snapshot has not measured already. */
  static LibraryTimes of(BuildRequest request, BuildResult built) throws IOException {
    Times first = built.services().get(0).times();
    long plain = Long.MAX_VALUE;
    long replay = Long.MAX_VALUE;
    for (int run = 0; run < RUNS; run++) {
      plain = Math.min(plain, plainRun(request));
      replay = Math.min(replay, replay(request, built));
    }
    return new LibraryTimes(plain, first.recording(), replay);
  }

  /** The columns of the table: the three times, and recording and replay against plain Java. */
  String row() {
    return String.join(
        "\t", "" + plain, "" + recording, "" + replay, against(recording), against(replay));
  }

  private String against(long millis) {
    return String.format(Locale.ROOT, "%.2f", (double) millis / Math.max(plain, 1));
  }

  private static long plainRun(BuildRequest request) throws IOException {
    Path out = Files.createTempDirectory(request.output(), "plain");
    List<Path> classPath = new ArrayList<>(request.classPath());
    classPath.add(BootstrapCompiler.placeOf(Bootstrap.class));
    classPath.add(BootstrapCompiler.placeOf(PlainMain.class));
    Jdk jdk = new Jdk(request.jdk());
    List<String> command = new ArrayList<>(List.of(jdk.java().toString()));
    command.addAll(JvmFlags.of(jdk.feature(), request.jvmOptions()));
    command.addAll(List.of("-cp", BootstrapCompiler.text(classPath), PlainMain.class.getName()));
    Path file = out.resolve("millis");
    command.addAll(List.of(request.root(), file.toString()));
    return millis(new Fork(command, out, Map.of()).run(TIMEOUT, line -> {}), file, 0);
  }

  private static long replay(BuildRequest request, BuildResult built) throws IOException {
    Path out = Files.createTempDirectory(request.output(), "replay");
    Map<String, String> environment =
        Map.of(
            "JAVA_HOME",
            request.jdk().toString(),
            "PATH",
            "/usr/bin:/bin",
            Proof.VARIABLE,
            out.toString());
    Path start =
        built
            .directory()
            .resolve(SnapshotBuilder.BUNDLES)
            .resolve(request.name())
            .resolve(Bundle.START);
    Fork.Ended ended =
        new Fork(List.of(start.toString()), out, environment).run(TIMEOUT, line -> {});
    Files.deleteIfExists(out.resolve(Proof.STATE));
    return millis(ended, out.resolve(Proof.REPLAYED), 1);
  }

  private static long millis(Fork.Ended ended, Path file, int word) throws IOException {
    if (!Files.exists(file)) {
      throw new IllegalStateException("no time: " + String.join("\n", ended.lastLines()));
    }
    return Long.parseLong(Files.readString(file).split(" ")[word]);
  }
}
