package dev.snap.runner;

import dev.snap.Bootstrap;
import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.transport.Transport;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Runs a client of a running application in a JVM of its own, on the user's class path. */
final class ClientProcess {
  private ClientProcess() {}

  static void run(Path java, List<Path> classPath, List<String> arguments, PrintStream out) {
    List<Path> all = new ArrayList<>(classPath);
    all.add(placeOf(Bootstrap.class));
    all.add(placeOf(ClientMain.class));
    all.add(placeOf(Transport.load().getClass()));
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.add("-cp");
    command.add(all.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    command.add(ClientMain.class.getName());
    command.addAll(arguments);
    try {
      int exit = run(new ProcessBuilder(command).redirectErrorStream(true), out);
      if (exit != 0) {
        throw new SnapFailure(
            SnapCode.SERVICE_DIED,
            "The client " + arguments.get(2) + " ended with exit code " + exit,
            "Its output is above.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int run(ProcessBuilder builder, PrintStream out)
      throws IOException, InterruptedException {
    Process process = builder.start();
    process.getOutputStream().close();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      lines.lines().forEach(out::println);
      return process.waitFor();
    } finally {
      process.destroyForcibly();
    }
  }

  private static Path placeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
