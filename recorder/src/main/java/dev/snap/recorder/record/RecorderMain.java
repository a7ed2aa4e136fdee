package dev.snap.recorder.record;

import dev.snap.error.SnapFailure;
import dev.snap.launch.PhaseOutput;
import dev.snap.membrane.Stop;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGeneratorFactory;

/**
 * The entry of the forked JVM. What it leaves behind tells whether it succeeded, never its exit
 * code.
 */
public final class RecorderMain {
  private RecorderMain() {}

  /** Records what the request file says. */
  public static void main(String[] arguments) throws IOException {
    RecordRequest request = RecordRequest.read(Path.of(arguments[0]));
    PhaseOutput.install(true);
    initializeGenerators();
    Watchdog.start(request);
    try {
      new Recording(request).run();
      Files.writeString(request.output().resolve(Recorded.COMMIT), "recorded\n");
    } catch (Throwable failure) {
      leave(request, failure);
    }
    System.out.flush();
    Runtime.getRuntime().halt(0);
  }

  /**
   * JDK 17 looks for its algorithms once, by the context class loader of whoever asks first: that
   * of a membrane does not reach all of them, while that of a restored service does. Their classes
   * take the time when they are initialised, for seeds that only unseeded generators use.
   */
  private static void initializeGenerators() {
    RandomGeneratorFactory.all()
        .filter(factory -> !factory.isStochastic())
        .forEach(factory -> factory.create(0));
  }

  /** Leaves the reason of a failure as the user is to read it. */
  static void leave(RecordRequest request, Throwable failure) throws IOException {
    Files.deleteIfExists(request.output().resolve(Recorded.STATE)); // makes room on a full disk
    try {
      Files.writeString(request.output().resolve(Recorded.FAILURE), text(failure));
    } catch (IOException e) {
      System.err.println(text(failure));
      throw e;
    }
  }

  private static String text(Throwable failure) {
    if (failure instanceof SnapFailure known) {
      return text(known);
    }
    if (failure instanceof Stop && failure.getCause() instanceof SnapFailure known) {
      return text(known);
    }
    return "[internal] " + trace(failure);
  }

  private static String text(SnapFailure known) {
    return known.getMessage() + (known.getCause() == null ? "" : "\n" + trace(known.getCause()));
  }

  private static String trace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return UserTrace.of(text.toString());
  }
}
