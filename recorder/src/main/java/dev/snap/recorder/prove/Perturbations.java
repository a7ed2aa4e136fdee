package dev.snap.recorder.prove;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The perturbations of {@code perturbations.tsv} that this machine permits. Safe for many threads.
 */
final class Perturbations {
  private static final String FILE = "perturbations.tsv";

  /** The scripts that commands are run under, by what stands for them in a row. */
  static final Map<String, String> SCRIPTS =
      Map.of("{pauses}", read("pauses.sh"), "{writes}", read("writes.sh"));

  private static final Map<String, Perturbation> ALL = load();

  private Perturbations() {}

  /** All that there are, by name. */
  static Map<String, Perturbation> all() {
    return ALL;
  }

  /** Whether this machine lets a command be run so. */
  static boolean isPossible(Perturbation perturbation) {
    return perturbation.under().equals("-") || Permitted.TITLES.contains(perturbation.title());
  }

  private static Map<String, Perturbation> load() {
    Map<String, Perturbation> all = new LinkedHashMap<>();
    for (String line : read(FILE).lines().filter(each -> !each.startsWith("#")).toList()) {
      String[] row = line.split("\t", -1);
      if (row.length != 6 || !row[2].equals("strong") && !row[2].equals("alone")) {
        throw new IllegalStateException(FILE + ": " + line);
      }
      all.put(row[0], new Perturbation(row[1], row[2].equals("strong"), row[3], row[4], row[5]));
    }
    return all;
  }

  private static String read(String file) {
    try (InputStream in =
        Objects.requireNonNull(Perturbations.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was tried out once. */
  private static final class Permitted {
    static final Set<String> TITLES = new HashSet<>();

    static {
      for (Perturbation each : ALL.values()) {
        if (!each.under().equals("-") && works(each)) {
          TITLES.add(each.title());
        }
      }
    }

    private static boolean works(Perturbation perturbation) {
      Path out = null;
      try {
        out = Files.createTempDirectory("snap-permitted");
        List<String> command = new ArrayList<>(perturbation.under(out, SCRIPTS));
        command.add("true");
        Process process =
            new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = process.waitFor(10, TimeUnit.SECONDS);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return ended && process.exitValue() == 0;
      } catch (IOException e) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      } finally {
        delete(out);
      }
    }

    private static void delete(@Nullable Path directory) {
      try {
        if (directory != null) {
          Files.deleteIfExists(directory);
        }
      } catch (IOException e) {
        // An empty directory among temporary files.
      }
    }
  }
}
