package dev.snap.launch;

import dev.snap.bundle.Manifest;
import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.security.Security;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The JVM's stream of identity hashes on the main thread, looked at before and after the replay.
 * Where it is the one of the proof, every object that the replay asked for its hash has the same
 * one as in the proof, and hash-ordered collections iterate in the same order in all replicas.
 * Classes, constants and modules the JDK may have asked before, elsewhere or in an order of its
 * own: those that are keys are looked at one by one. For the main thread.
 */
final class Canary {
  /** What code likes to have as keys, and the aside would ask for its hash first. */
  private static final List<Class<?>> COMMON =
      List.of(
          Object.class,
          Class.class,
          String.class,
          CharSequence.class,
          Number.class,
          Enum.class,
          Integer.class,
          Long.class,
          Short.class,
          Byte.class,
          Character.class,
          Boolean.class,
          Float.class,
          Double.class,
          Void.class,
          int.class,
          long.class,
          short.class,
          byte.class,
          char.class,
          boolean.class,
          float.class,
          double.class,
          void.class,
          Object[].class,
          String[].class,
          byte[].class,
          char[].class,
          int[].class,
          long[].class,
          Iterable.class,
          Collection.class,
          List.class,
          Set.class,
          Map.class,
          ArrayList.class,
          HashMap.class,
          HashSet.class,
          LinkedHashMap.class,
          Comparable.class,
          Runnable.class,
          Throwable.class,
          Exception.class,
          Function.class,
          Supplier.class,
          Consumer.class,
          Predicate.class,
          BiFunction.class,
          Optional.class,
          UUID.class,
          Date.class,
          BigDecimal.class,
          BigInteger.class,
          Annotation.class,
          Method.class,
          Field.class);

  private final int before;
  private int after;

  private Canary(int before) {
    this.before = before;
  }

  /** Looks at the stream first of all that happens on the main thread. */
  @SuppressWarnings("ReturnValueIgnored") // The JVM keeps what it gave once.
  static Canary before() {
    for (Class<?> each : COMMON) {
      System.identityHashCode(each);
    }
    return new Canary(System.identityHashCode(new Object()));
  }

  /**
   * Asks for the hashes of those keys that are classes or the JDK's, so that no other thread of the
   * JVM can be the first to do so: its compilers ask for those of constants in code that runs much.
   * Constants of the service's own are first asked for by its replay.
   */
  static void settle(Manifest manifest) {
    for (String line : manifest.lines().keySet()) {
      if (line.startsWith(Manifest.ORDER_KEY)) {
        OrderKey.settle(line.substring(Manifest.ORDER_KEY.length()));
      }
    }
  }

  /** Looks at the stream after the replay. */
  void after() {
    after = System.identityHashCode(new Object());
  }

  /**
   * Runs what asks for another number of identity hashes in every JVM, as the JDK's cryptography
   * does, so that the stream of the main thread does not move.
   */
  static void aside(Runnable work) {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread aside = new Thread(work, "check");
    aside.setUncaughtExceptionHandler((thread, failure) -> thrown.set(failure));
    aside.start();
    boolean interrupted = false;
    while (aside.isAlive()) {
      try {
        aside.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    Throwable failure = thrown.get();
    if (failure instanceof RuntimeException known) {
      throw known;
    }
    if (failure instanceof Error known) {
      throw known;
    }
  }

  /**
   * Has the JDK initialize, for an aside, what is not the same in every start: a class that is
   * initialized draws. Where the JVM lays out its modules at start, as 17 does with the collector
   * of the launch line, the JDK looks for its providers of cryptography in an order that differs;
   * futures have other classes where there are few processors, and addresses where there is no
   * IPv6; and the membrane looks at the stack of a thread that takes long to stand still.
   */
  static void initializeJdk() {
    Security.getProviders();
    new CompletableFuture<>().complete("");
    InetAddress.getLoopbackAddress();
    Thread.currentThread().getStackTrace();
  }

  /** What was seen of all that the manifest has compared, by its keys. */
  SortedMap<String, String> seen(Manifest manifest) {
    SortedMap<String, String> seen = new TreeMap<>();
    seen.put(Manifest.CANARY, Integer.toHexString(before) + "-" + Integer.toHexString(after));
    for (String line : manifest.lines().keySet()) {
      if (line.startsWith(Manifest.ORDER_KEY)) {
        seen.put(line, OrderKey.hash(line.substring(Manifest.ORDER_KEY.length())));
      }
    }
    return seen;
  }

  /**
   * Compares with the proof, where the order of something follows identity hashes.
   *
   * @throws SnapFailure when the service would iterate in another order than its other replicas
   */
  void check(Manifest manifest) {
    if (!manifest.isOrderWatched()) {
      return;
    }
    for (Map.Entry<String, String> each : seen(manifest).entrySet()) {
      String proven = manifest.value(each.getKey());
      if (!proven.isEmpty() && !proven.equals(each.getValue())) {
        throw differs(manifest.service(), each.getKey());
      }
    }
  }

  private static SnapFailure differs(String service, String line) {
    String what =
        line.equals(Manifest.CANARY)
            ? "objects other identity hashes"
            : line.substring(Manifest.ORDER_KEY.length()) + " another identity hash";
    return new SnapFailure(
        SnapCode.ORDER_DIFFERS,
        "Collections of "
            + service
            + " would iterate in another order than they were proven to: this JVM gives "
            + what,
        "Start it by bin/start on the JDK that it was proven on, without a debugger, an agent or options of your"
            + " own.");
  }
}
