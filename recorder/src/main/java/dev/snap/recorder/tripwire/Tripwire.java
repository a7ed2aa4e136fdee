package dev.snap.recorder.tripwire;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.membrane.Refusal;
import dev.snap.recorder.tripwire.wire.Watcher;
import dev.snap.recorder.tripwire.wire.Wire;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Executable;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The agent of the JVM that records: watches the JDK's native methods, and refuses an effect that
 * no surface claimed.
 */
public final class Tripwire implements Watcher {
  private static @Nullable Tripwire installed;

  private final Ledger ledger;
  private final JdkTransformer transformer;
  private final Instrumentation instrumentation;
  private final StackReader stack = new StackReader(Claims.read());
  private final ThreadLocal<boolean[]> looking = ThreadLocal.withInitial(() -> new boolean[1]);
  private volatile @Nullable Consumer<Refusal> refused;

  private Tripwire(Ledger ledger, Instrumentation instrumentation) {
    this.ledger = ledger;
    this.transformer = new JdkTransformer(ledger);
    this.instrumentation = instrumentation;
  }

  /** Runs in the forked JVM before its main method. */
  public static void premain(@Nullable String arguments, Instrumentation instrumentation) {
    Ledger ledger = Ledger.ofThisJdk();
    new JdkTransformer(ledger).warmUp();
    Tripwire tripwire = new Tripwire(ledger, instrumentation);
    instrumentation.addTransformer(tripwire.transformer, true);
    int found;
    do {
      found = tripwire.transformer.sweep(instrumentation);
    } while (found > 0);
    installed = tripwire;
  }

  /**
   * Refuses from now on.
   *
   * @param refused is told of each refusal before it is thrown
   * @throws SnapFailure when the JVM was started without the agent, or a hook is silent
   */
  public static Tripwire arm(Consumer<Refusal> refused) {
    Tripwire tripwire = installed;
    if (tripwire == null) {
      throw silent("the agent was not started");
    }
    tripwire.checkInstalled();
    List<String> silent = new Probes(tripwire.ledger).silent();
    if (!silent.isEmpty()) {
      throw silent("no hook fired before " + String.join(", ", silent));
    }
    tripwire.refused = refused;
    Wire.watch(tripwire);
    return tripwire;
  }

  /** Refuses no more, and checks that no class of the JDK was missed. */
  public void disarm() {
    Wire.watch(null);
    refused = null;
    transformer.sweep(instrumentation);
    checkInstalled();
  }

  @Override
  public void touched(int number) {
    look(number, null);
  }

  @Override
  public void linked(Executable called) {
    if (StylesheetCall.isUncovered(called)) {
      look(-1, called);
    }
  }

  /** Refuses what a look at the stack finds; a look itself is not looked at. */
  private void look(int number, @Nullable Executable called) {
    Consumer<Refusal> listener = refused;
    boolean[] busy = looking.get();
    if (listener == null || busy[0]) {
      return;
    }
    busy[0] = true;
    try {
      SnapFailure failure = called == null ? trip(number) : call(called);
      if (failure != null) {
        Refusal refusal = new Refusal(failure);
        listener.accept(refusal);
        throw refusal;
      }
    } finally {
      busy[0] = false;
    }
  }

  private @Nullable SnapFailure trip(int number) {
    Trip trip = stack.read(ledger.method(number));
    return trip == null ? null : trip.failure();
  }

  private @Nullable SnapFailure call(Executable called) {
    Caller caller = stack.caller();
    return caller == null ? null : new StylesheetCall(caller, called).failure();
  }

  private void checkInstalled() {
    if (!transformer.failures().isEmpty()) {
      throw silent(new TreeMap<>(transformer.failures()).toString());
    }
  }

  private static SnapFailure silent(String fact) {
    return new SnapFailure(
        SnapCode.TRIPWIRE_SILENT,
        "The JDK's own methods cannot be watched: " + fact,
        "Build with a JDK that Snap is tested on, and without other agents in <jvmOptions>.");
  }
}
