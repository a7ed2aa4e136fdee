package dev.snap.soundness.mutant;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.snap.recorder.fork.Jdk;
import dev.snap.recorder.fork.JvmFlags;
import dev.snap.recorder.state.ServiceState;
import dev.snap.recorder.state.StateReader;
import dev.snap.recorder.state.StateRoots;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Restores bundles in one JVM that is not this one, and begins another when that one hangs. */
final class Restorer implements AutoCloseable {
  private static final long SECONDS = 15;

  private final Path directory;
  private final ExecutorService reading =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "answers of restores");
            thread.setDaemon(true);
            return thread;
          });
  private @Nullable Process jvm;
  private @Nullable BufferedReader answers;
  private int dumps;

  /** A restorer that leaves heap dumps in a directory while it reads them. */
  Restorer(Path directory) {
    this.directory = directory;
  }

  /** How the restore of a bundle ends. */
  Restored restore(Path bundle) throws IOException {
    Path dump = directory.resolve("state-" + dumps++ + ".hprof");
    try {
      String[] answer = ask("restore\t" + bundle + "\t" + dump);
      return answer[0].equals("ok")
          ? new Restored.Live(state(dump, bundle))
          : new Restored.Stopped(answer[1]);
    } catch (TimeoutException e) {
      return new Restored.Stopped("the restore does not end");
    } finally {
      Files.deleteIfExists(dump);
    }
  }

  /** Only whether it comes to its end, without a look at the state: empty, or what it says. */
  String replay(Path bundle) throws IOException {
    try {
      return ask("restore\t" + bundle + "\t-")[1];
    } catch (TimeoutException e) {
      return "the restore does not end";
    }
  }

  /** The trace of a bundle. */
  Traced trace(Path bundle) throws IOException {
    try {
      return Traced.of(ask("trace\t" + bundle + "\t-")[1]);
    } catch (TimeoutException e) {
      return Traced.of("end\tnever");
    }
  }

  @Override
  public void close() {
    stop();
    reading.shutdownNow();
  }

  static ServiceState state(Path dump, Path bundle) throws IOException {
    String libraries = bundle.resolve("lib").toRealPath().toString();
    return StateReader.read(dump, new StateRoots("victim", List.of(), Map.of(libraries, "$lib")));
  }

  private String[] ask(String question) throws IOException, TimeoutException {
    Process running = running();
    Writer out = new OutputStreamWriter(running.getOutputStream(), UTF_8);
    out.write(question + "\n");
    out.flush();
    String[] words = answer(answers).split("\t", -1);
    return new String[] {words[0], new String(Base64.getDecoder().decode(words[1]), UTF_8)};
  }

  private String answer(@Nullable BufferedReader from) throws IOException, TimeoutException {
    if (from == null) {
      throw new IllegalStateException("no JVM");
    }
    Callable<String> line = from::readLine;
    try {
      String answer = reading.submit(line).get(SECONDS, TimeUnit.SECONDS);
      if (answer == null) {
        stop();
        throw new IOException("the JVM that restores has died");
      }
      return answer;
    } catch (TimeoutException e) {
      stop();
      throw e;
    } catch (ExecutionException | InterruptedException e) {
      throw new IOException(e);
    }
  }

  private Process running() throws IOException {
    Process running = jvm;
    if (running != null) {
      return running;
    }
    Path home = Path.of(System.getProperty("java.home"));
    List<String> command = new ArrayList<>(List.of(home.resolve("bin/java").toString()));
    command.addAll(JvmFlags.of(new Jdk(home).feature(), List.of("-Xmx128m")));
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(RestoreMain.class.getName());
    Process started =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectError(ProcessBuilder.Redirect.appendTo(directory.resolve("errors").toFile()))
            .start();
    jvm = started;
    answers = new BufferedReader(new InputStreamReader(started.getInputStream(), UTF_8));
    return started;
  }

  private void stop() {
    Process running = jvm;
    if (running != null) {
      running.destroyForcibly();
      jvm = null;
    }
  }
}
