package dev.snap.seam.threads;

import dev.snap.membrane.threads.Deferral;
import dev.snap.seam.Door;
import dev.snap.seam.StandsIn;
import org.jspecify.annotations.Nullable;

/**
 * A thread of a membrane: what is started before live begins when the bootstrap waits, or at
 * go-live. Its default name and its identifier are counted per membrane.
 */
@StandsIn(Thread.class)
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // The scheduler has a lock of its own.
public class MembraneThread extends Thread {
  private final long id = Threads.nextId();
  private volatile boolean deferred;
  private boolean gated;

  /** As {@link Thread#Thread()}. */
  public MembraneThread() {
    super(Threads.nextName());
  }

  /** As {@link Thread#Thread(Runnable)}. */
  public MembraneThread(@Nullable Runnable target) {
    super(target, Threads.nextName());
  }

  /** As {@link Thread#Thread(ThreadGroup, Runnable)}. */
  public MembraneThread(@Nullable ThreadGroup group, @Nullable Runnable target) {
    super(group, target, Threads.nextName());
  }

  /** As {@link Thread#Thread(String)}. */
  public MembraneThread(String name) {
    super(name);
  }

  /** As {@link Thread#Thread(ThreadGroup, String)}. */
  public MembraneThread(@Nullable ThreadGroup group, String name) {
    super(group, name);
  }

  /** As {@link Thread#Thread(Runnable, String)}. */
  public MembraneThread(@Nullable Runnable target, String name) {
    super(target, name);
  }

  /** As {@link Thread#Thread(ThreadGroup, Runnable, String)}. */
  public MembraneThread(@Nullable ThreadGroup group, @Nullable Runnable target, String name) {
    super(group, target, name);
  }

  /** As {@link Thread#Thread(ThreadGroup, Runnable, String, long)}. */
  public MembraneThread(
      @Nullable ThreadGroup group, @Nullable Runnable target, String name, long stackSize) {
    super(group, target, name, stackSize);
  }

  /** As {@link Thread#Thread(ThreadGroup, Runnable, String, long, boolean)}. */
  public MembraneThread(
      @Nullable ThreadGroup group,
      @Nullable Runnable target,
      String name,
      long stackSize,
      boolean inheritThreadLocals) {
    super(group, target, name, stackSize, inheritThreadLocals);
  }

  @Override
  @SuppressWarnings("UnsynchronizedOverridesSynchronized")
  public void start() {
    if (Door.live() || gated) {
      super.start();
      return;
    }
    if (getState() != State.NEW) {
      throw new IllegalThreadStateException();
    }
    deferred = true;
    Threads.scheduler().defer(Deferral.of(this, this::begin));
  }

  /** Also for the JDK, which interrupts the threads of pools and of tasks. */
  @Override
  public void interrupt() {
    if (Door.live() || !Threads.scheduler().interrupt(this)) {
      super.interrupt();
    }
  }

  /** Of the thread alone: it does not ask a method that the user wrote over {@link #interrupt}. */
  final void setInterrupted() {
    super.interrupt();
  }

  private void begin() {
    deferred = false;
    super.start();
  }

  /** What it runs waits for its turn itself. */
  final void startAtOnce() {
    gated = true;
  }

  /** Whether it was started and has not begun. */
  final boolean isDeferred() {
    return deferred;
  }

  @Override
  public State getState() {
    return deferred ? State.RUNNABLE : super.getState();
  }

  @Override
  public long getId() {
    return id;
  }

  /** Follows from the identifier, so that tables of threads iterate alike in every JVM. */
  @Override
  public int hashCode() {
    return Long.hashCode(id * 0x9E3779B97F4A7C15L);
  }

  /** The same thread only. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  /** As the JDK says it, since version 21 with the identifier. */
  @Override
  public String toString() {
    return super.toString().replaceFirst("\\[#\\d+,", "[#" + id + ",");
  }
}
