package dev.snap.recorder.state;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Runs {@link stock.Program} in a JVM of its own and reads the state of its service. */
record Jvm(Path home, Path folder) {
  private static final Path LIBRARIES = Path.of("/somewhere/else/lib");

  /** The state of a service that runs alone, with a change. */
  ServiceState alone(String change, String... options) throws IOException, InterruptedException {
    return read(dump("alone", LIBRARIES, change, options), LIBRARIES);
  }

  /** The state of a service that runs beside another one, its libraries elsewhere. */
  ServiceState beside(String change, String... options) throws IOException, InterruptedException {
    return read(dump("beside", folder, change, options), folder);
  }

  Path dump(String mode, Path libraries, String change, String... options)
      throws IOException, InterruptedException {
    Path dump = folder.resolve(mode + "-" + change + "-" + Arrays.hashCode(options) + ".hprof");
    Files.deleteIfExists(dump);
    List<String> command = new ArrayList<>(List.of(home.resolve("bin/java").toString(), "-Xmx64m"));
    command.addAll(List.of(options));
    command.addAll(
        List.of(
            "-cp",
            classPath(),
            "stock.Program",
            dump.toString(),
            mode,
            libraries.toString(),
            change));
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new AssertionError(Files.readString(output));
    }
    return dump;
  }

  private static ServiceState read(Path dump, Path libraries) {
    return StateReader.read(
        dump, new StateRoots("shop/stock", List.of(), Map.of(libraries.toString(), "$lib")));
  }

  /** Only what a deployed service has: not the tests' libraries. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.endsWith(".jar") || entry.contains("snap-"))
        .reduce((one, other) -> one + File.pathSeparator + other)
        .orElseThrow();
  }
}
