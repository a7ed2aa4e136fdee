package dev.snap.soundness.mutant;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.snap.bundle.Bundle;
import dev.snap.bundle.Trust;
import dev.snap.error.SnapFailure;
import dev.snap.journal.JournalReader;
import dev.snap.launch.Proof;
import dev.snap.membrane.Grants;
import dev.snap.membrane.Membrane;
import dev.snap.membrane.Stop;
import dev.snap.replay.Replay;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * A JVM that restores one bundle after the other, as the launcher does, each with a loader of its
 * own. Lines of input: {@code restore} or {@code trace}, the bundle, and the file for a heap dump
 * or {@code -}. Lines of output: {@code ok} or {@code stopped} and a text in base 64.
 */
final class RestoreMain {
  private static final PrintStream ANSWERS =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);

  private RestoreMain() {}

  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] words = line.split("\t");
      Path directory = Path.of(words[1]);
      if (words[0].equals("trace")) {
        answer("ok", trace(directory));
      } else {
        restore(directory, words[2]);
      }
    }
  }

  private static void restore(Path directory, String dump)
      throws IOException, ReflectiveOperationException {
    OwnLoader loader = new OwnLoader(jars(directory));
    try {
      Bundle bundle = Bundle.open(directory);
      bundle.check(new Trust(null, true));
      Membrane membrane = membrane(bundle, loader);
      try (JournalReader journal = bundle.journal()) {
        Replay.run(membrane, journal);
        bundle.checkHead(journal.head());
      }
      if (!dump.equals("-")) {
        Proof.dumpHeap(Path.of(dump));
      }
      answer("ok", "");
    } catch (SnapFailure | Stop stopped) {
      answer("stopped", String.valueOf(stopped.getMessage()));
    } catch (LinkageError e) {
      answer("stopped", "[SNAP-0314] " + e);
    } finally {
      forget(loader);
    }
  }

  private static String trace(Path directory) throws IOException, ReflectiveOperationException {
    OwnLoader loader = new OwnLoader(jars(directory));
    try {
      return Trace.of(Bundle.open(directory), membrane -> enter(loader, membrane), loader).text();
    } finally {
      forget(loader);
    }
  }

  private static Membrane membrane(Bundle bundle, OwnLoader loader) {
    Membrane membrane =
        new Membrane(
            bundle.manifest().service(), loader, Grants.NONE, (service, method, fault) -> {});
    enter(loader, membrane);
    return membrane;
  }

  private static void enter(OwnLoader loader, Membrane membrane) {
    try {
      loader.door().getMethod("open", Membrane.class).invoke(null, membrane);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What was restored before must not be found in the heap dump of what is restored next. */
  private static void forget(OwnLoader loader) throws IOException, ReflectiveOperationException {
    Field membrane = loader.door().getDeclaredField("membrane");
    membrane.setAccessible(true);
    membrane.set(null, null);
    loader.close();
  }

  private static List<Path> jars(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve(Bundle.LIBRARIES))) {
      return files.filter(file -> !file.getFileName().toString().startsWith("snap-")).toList();
    }
  }

  private static void answer(String word, String text) {
    ANSWERS.println(word + "\t" + Base64.getEncoder().encodeToString(text.getBytes(UTF_8)));
  }
}
