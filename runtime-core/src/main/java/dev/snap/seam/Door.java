package dev.snap.seam;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.membrane.Action;
import dev.snap.membrane.Effect;
import dev.snap.membrane.Membrane;
import dev.snap.membrane.Refusal;
import dev.snap.wire.Codec;
import dev.snap.wire.Codecs;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The way from rewritten code to its membrane. This package is loaded once per membrane, so a
 * static field tells which membrane a piece of code belongs to, whatever thread runs it.
 */
public final class Door {
  /**
   * Whether seams go straight to the JDK. Written by the thread that takes the membrane live,
   * before any other thread of the service starts, so it needs no fence; a plain read costs nothing
   * after JIT.
   */
  private static boolean live = true;

  private static final List<BarrierStep> STEPS = new CopyOnWriteArrayList<>();

  private static @Nullable Membrane membrane;

  private Door() {}

  /** Whether seams go straight to the JDK. */
  public static boolean live() {
    return live;
  }

  /** Joins the classes of this loader to a membrane that is not live. */
  public static void open(Membrane service) {
    membrane = service;
    service.attach(new Barrier(STEPS));
    live = false;
  }

  /** Adds what a surface does around the barrier. */
  public static void join(BarrierStep step) {
    STEPS.add(step);
  }

  /** Lets seams go straight to the JDK. */
  static void goLive() {
    live = true;
  }

  /** The membrane of the classes of this loader; only for use when not live. */
  public static Membrane membrane() {
    Membrane current = membrane;
    if (current == null) {
      throw new IllegalStateException("this code runs in no membrane");
    }
    return current;
  }

  /**
   * Carries out one leaf action in the membrane's phase; throws what the effect throws, undeclared.
   */
  public static <T> T cross(Action action, Codec<T> codec, Effect<T> effect) {
    if (!live) {
      refuseCollector(action.name());
    }
    try {
      return live ? effect.perform() : membrane().phase().cross(action, codec, effect);
    } catch (Exception e) {
      throw undeclared(e);
    }
  }

  /**
   * Carries out an action that gives nothing back; throws what the change throws, undeclared.
   *
   * @param change made while recording only
   */
  @SuppressWarnings("NullAway") // null is the one value of Void
  public static void change(Action action, Change change) {
    cross(
        action,
        Codecs.nothing(),
        () -> {
          change.make();
          return null;
        });
  }

  /** Leaves an action that has no effect. */
  public static void note(Action action) {
    change(action, () -> {});
  }

  /** Notes that no membrane covers what was attempted; the caller throws what is returned. */
  public static Refusal refuse(SnapFailure failure) {
    Refusal refusal = new Refusal(failure);
    membrane().phase().refused(refusal);
    return refusal;
  }

  /**
   * Refuses an operation that the garbage collector runs, since it does so at another moment in
   * every JVM.
   */
  public static void refuseCollector(String operation) {
    if (isCollector(Thread.currentThread())) {
      throw refuse(
          new SnapFailure(
              SnapCode.COLLECTED,
              "A finalizer or cleaner used " + operation + " before the service was live",
              "Close what the bootstrap opens, with try-with-resources, and override finalize no"
                  + " longer."));
    }
  }

  /** The threads of finalizers are in the topmost group, in which no other runs code of users. */
  private static boolean isCollector(Thread thread) {
    if (thread.getClass().getClassLoader() != null) {
      return false;
    }
    boolean isCleaner =
        thread.getClass().getName().endsWith(".InnocuousThread")
            && thread.getName().contains("Cleaner");
    ThreadGroup group = thread.getThreadGroup();
    return isCleaner || (group != null && group.getParent() == null);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Throwable> RuntimeException undeclared(Throwable failure) throws E {
    throw (E) failure;
  }
}
