package dev.snap.soundness.library;

import dev.snap.Bootstrap;
import dev.snap.Hardware;
import dev.snap.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs a bootstrap as the plain Java that it is, without a membrane, and says how long it took. */
public final class PlainMain {
  private PlainMain() {}

  /** Arguments: the class of the bootstrap, and the file to write the milliseconds to. */
  public static void main(String[] arguments) throws Exception {
    long start = System.nanoTime();
    Bootstrap<?> bootstrap =
        (Bootstrap<?>) Class.forName(arguments[0]).getDeclaredConstructor().newInstance();
    Object kept = bootstrap.boot(new NoHost());
    leave(Path.of(arguments[1]), System.nanoTime() - start, kept);
    Runtime.getRuntime().halt(0);
  }

  private static void leave(Path file, long nanos, Object kept) throws IOException {
    if (kept == null) {
      throw new IllegalStateException("exports nothing");
    }
    Files.writeString(file, Long.toString(nanos / 1_000_000));
  }

  /** No bootstrap of the suite asks anything of its host. */
  private record NoHost() implements Host {
    @Override
    public <S> S importService(String name, Class<S> type, Bootstrap<? extends S> bootstrap) {
      throw new UnsupportedOperationException(name);
    }

    @Override
    public void runAs(Hardware hardware) {}
  }
}
