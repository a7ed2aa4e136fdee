package dev.snap.recorder;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.recorder.fork.Fork;
import dev.snap.recorder.fork.Jdk;
import dev.snap.recorder.fork.JvmFlags;
import dev.snap.recorder.record.RecordRequest;
import dev.snap.recorder.record.Recorded;
import dev.snap.recorder.tripwire.AgentJar;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;

/** Runs the forked JVM that records, and judges by what it leaves. */
final class RecordingFork {
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final BuildRequest request;
  private final Progress progress;

  RecordingFork(BuildRequest request, Progress progress) {
    this.request = request;
    this.progress = progress;
  }

  Recording record(RewrittenClassPath classPath, Path staging) throws IOException {
    Path output = Files.createDirectories(staging.resolve("recorded"));
    Path file = staging.resolve("request");
    new RecordRequest(
            request.name(),
            request.root(),
            classPath.libraries(),
            request.classPath(),
            output,
            request.grants(),
            request.timeout())
        .write(file);
    Path agent = staging.resolve("tripwire.jar");
    AgentJar.write(agent);
    Jdk jdk = new Jdk(request.jdk());
    progress.say("Running " + request.root() + " on " + jdk.title() + " (" + jdk.home() + ")");
    Files.deleteIfExists(crashFile());
    long start = System.nanoTime();
    Fork.Ended ended =
        new Fork(command(jdk, agent, file), request.baseDirectory(), environment())
            .run(request.timeout().plus(GRACE), line -> progress.say("  | " + line));
    check(output, ended);
    Recording recording = Recording.read(output, Duration.ofNanos(System.nanoTime() - start));
    progress.say(
        "Recorded "
            + recording.journals().size()
            + " services in "
            + recording.took().toMillis()
            + " ms");
    return recording;
  }

  private List<String> command(Jdk jdk, Path agent, Path file) {
    List<String> command = new ArrayList<>();
    command.add(jdk.java().toString());
    command.addAll(JvmFlags.of(jdk.feature(), request.jvmOptions()));
    command.add("-XX:ErrorFile=" + crashFile());
    command.add("-XX:-CreateCoredumpOnCrash");
    request
        .grants()
        .properties()
        .forEach(
            name -> {
              String value = System.getProperty(name);
              if (value != null) {
                command.add("-D" + name + "=" + value);
              }
            });
    command.add("-javaagent:" + agent);
    command.add("-cp");
    command.add(classPath());
    command.add("dev.snap.recorder.record.RecorderMain");
    command.add(file.toString());
    return command;
  }

  /** Snap's own, and the reader of class files where it is not packed into the recorder. */
  private String classPath() {
    return Stream.of(
            request.parts().recorder(),
            request.parts().core(),
            BuildRequest.Parts.placeOf(ClassReader.class))
        .distinct()
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    for (String name : request.grants().environment()) {
      String value = System.getenv(name);
      if (value != null) {
        environment.put(name, value);
      }
    }
    environment.put("LC_ALL", JvmFlags.LOCALE);
    return environment;
  }

  private void check(Path output, Fork.Ended ended) throws IOException {
    Path failure = output.resolve(Recorded.FAILURE);
    if (Files.exists(failure)) {
      throw RecordedFailure.of(Files.readString(failure));
    }
    if (!Files.exists(output.resolve(Recorded.COMMIT))) {
      if (ended.lastLines().stream().anyMatch(RecordingFork::isOutOfMemory)) {
        throw outOfMemory(ended);
      }
      throw new SnapFailure(
          SnapCode.FORK_DIED,
          "The JVM that ran the bootstraps "
              + (ended.inTime()
                  ? "died with exit code " + ended.exitCode()
                  : "was ended after " + request.timeout().toSeconds() + " s")
              + " before it had recorded"
              + crash()
              + lines(ended.lastLines()),
          "Its last lines are above. Nothing was published.");
    }
    if (ended.leftProcesses() > 0) {
      progress.say(
          "The bootstraps left " + ended.leftProcesses() + " processes behind, which were ended");
    }
  }

  /** What HotSpot prints when it ends by {@code -XX:+ExitOnOutOfMemoryError}. */
  private static boolean isOutOfMemory(String line) {
    return line.startsWith("Terminating due to java.lang.OutOfMemoryError");
  }

  private static SnapFailure outOfMemory(Fork.Ended ended) {
    return new SnapFailure(
        SnapCode.OUT_OF_MEMORY,
        "The JVM that ran the bootstraps had no memory left" + lines(ended.lastLines()),
        "Give it more with -Xmx in its options, or load less. Nothing was published.");
  }

  private String crash() {
    return Files.exists(crashFile()) ? "; its crash report is " + crashFile() : "";
  }

  private Path crashFile() {
    return request.output().resolve("crash.log");
  }

  private static String lines(List<String> lines) {
    return lines.isEmpty() ? "" : "\n    " + String.join("\n    ", lines);
  }
}
