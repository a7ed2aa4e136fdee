package dev.snap.recorder.tripwire;

import dev.snap.recorder.tripwire.wire.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Runs in a JVM with the tripwire: has as many effects as a program can, and leaves the native
 * methods whose hooks were touched. What fails here does not matter; whether the hook fired does.
 */
final class EveryEffect {
  private static final Ledger LEDGER = Ledger.ofThisJdk();
  private static final AtomicIntegerArray FIRED = new AtomicIntegerArray(LEDGER.methods().size());

  private static final long STAGE_MILLIS = 30_000;

  private EveryEffect() {}

  /** Takes a directory to work in and the file to leave. */
  public static void main(String[] arguments) throws IOException {
    Wire.watch(FIRED::incrementAndGet);
    Path directory = Path.of(arguments[0]);
    stage(new FileEffects(directory)::run);
    stage(new PathEffects(directory)::run);
    stage(new NetworkEffects()::run);
    stage(new ChannelEffects(directory)::run);
    stage(new ModuleEffects(directory)::run);
    stage(new SystemEffects(directory)::run);
    Wire.watch(number -> touchedAtTheEnd(number, Path.of(arguments[1])));
    Runtime.getRuntime().halt(0);
  }

  /** The last effect of all is the end itself. */
  private static void touchedAtTheEnd(int number, Path file) {
    FIRED.incrementAndGet(number);
    if (LEDGER.method(number).name().equals("halt0")) {
      Wire.watch(null);
      attempt(() -> leave(file));
    }
  }

  private static void leave(Path file) throws IOException {
    Set<String> fired = new TreeSet<>();
    for (int i = 0; i < FIRED.length(); i++) {
      if (FIRED.get(i) > 0) {
        LEDGER.sameCall(i).forEach(each -> fired.add(each.signature()));
      }
    }
    Files.write(file, fired);
  }

  /** Runs a part and goes on, even when it hangs. */
  private static void stage(Runnable part) {
    Thread thread = new Thread(part);
    thread.setDaemon(true);
    thread.start();
    attempt(() -> thread.join(STAGE_MILLIS));
  }

  /** Does something and goes on whatever comes of it. */
  static void attempt(Effect effect) {
    try {
      effect.happen();
    } catch (Throwable e) {
      System.out.println("(attempt) " + e);
    }
  }

  /** Something that touches a native method. */
  @FunctionalInterface
  interface Effect {
    void happen() throws Exception;
  }
}
