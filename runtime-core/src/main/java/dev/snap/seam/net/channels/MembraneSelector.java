package dev.snap.seam.net.channels;

import dev.snap.membrane.threads.Scheduler;
import dev.snap.membrane.threads.Wait;
import dev.snap.membrane.threads.Wait.Manner;
import dev.snap.seam.Door;
import dev.snap.seam.threads.Threads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.IllegalSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.spi.AbstractSelectableChannel;
import java.nio.channels.spi.AbstractSelectionKey;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A selector that was opened before live. Until then nothing is ready, and a thread that selects
 * waits at rest, while others run, for a wake-up or until its virtual time has passed. From live on
 * a real selector does it all; the channels that were registered before move to it. Any thread may
 * use it.
 */
final class MembraneSelector extends AbstractSelector {
  /** The time of a selection that does not wait. */
  private static final long NOW = -1;

  /** The selectors by their real ones; here, so that they are no state of the service. */
  private static final Map<Selector, MembraneSelector> OWNERS = new ConcurrentHashMap<>();

  private final Object lock = new Object();
  private final Set<SelectionKey> registered = new LinkedHashSet<>();
  private final Set<SelectionKey> keys = new KeyView(this::registered);
  private final Set<SelectionKey> selectedKeys = new KeyView(this::selected);
  private volatile boolean woken;
  private volatile @Nullable Selector real;

  MembraneSelector(SelectorProvider provider) {
    super(provider);
  }

  /** The selector that users hold of a real one. */
  static Selector shown(Selector real) {
    MembraneSelector own = OWNERS.get(real);
    return own == null ? real : own;
  }

  /**
   * The real selector, which has the channels that were registered before. Only for use when live.
   */
  Selector real() throws IOException {
    synchronized (lock) {
      checkOpen();
      Selector known = real;
      return known != null ? known : becomeReal();
    }
  }

  private Selector becomeReal() throws IOException {
    Selector opened = provider().openSelector();
    try {
      for (SelectionKey each : registered) {
        ((MembraneKey) each).join(opened);
      }
    } catch (IOException | RuntimeException e) {
      opened.close();
      throw e;
    }
    if (woken) {
      opened.wakeup();
    }
    OWNERS.put(opened, this);
    real = opened;
    return opened;
  }

  @Override
  public int select() throws IOException {
    return selectFor(0);
  }

  @Override
  public int select(long millis) throws IOException {
    if (millis < 0) {
      throw new IllegalArgumentException("Negative timeout");
    }
    return selectFor(millis);
  }

  @Override
  public int selectNow() throws IOException {
    return selectFor(NOW);
  }

  private int selectFor(long millis) throws IOException {
    checkOpen();
    settle();
    if (!Door.live() && millis != NOW) {
      awaitWakeUp(millis);
    }
    if (!isOpen()) {
      return 0;
    }
    int count = 0;
    if (Door.live()) {
      count = millis == NOW ? real().selectNow() : real().select(millis);
    } else {
      woken = false;
    }
    settle();
    return count;
  }

  private void awaitWakeUp(long millis) {
    Scheduler scheduler = Threads.scheduler();
    long nanos = millis == 0 ? Wait.NEVER : TimeUnit.MILLISECONDS.toNanos(millis);
    scheduler.await(
        Wait.until("Selector.select", () -> woken || !isOpen())
            .in(Manner.IDLE)
            .due(scheduler.due(nanos)));
  }

  @Override
  public Selector wakeup() {
    synchronized (lock) {
      if (real == null) {
        woken = true;
      } else {
        real.wakeup();
      }
    }
    return this;
  }

  @Override
  public Set<SelectionKey> keys() {
    checkOpen();
    return keys;
  }

  @Override
  public Set<SelectionKey> selectedKeys() {
    checkOpen();
    return selectedKeys;
  }

  @Override
  protected SelectionKey register(
      AbstractSelectableChannel channel, int operations, @Nullable Object attachment) {
    if (!(channel instanceof MembraneChannel)) {
      throw new IllegalSelectorException();
    }
    MembraneKey key = new MembraneKey(this, channel, operations);
    key.attach(attachment);
    synchronized (lock) {
      checkOpen();
      registered.add(key);
      if (real != null) {
        join(key, real);
      }
    }
    return key;
  }

  private static void join(MembraneKey key, Selector live) {
    try {
      key.join(live);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the registrations of cancelled keys. */
  private void settle() {
    Set<SelectionKey> cancelled = cancelledKeys();
    synchronized (cancelled) {
      cancelled.forEach(this::end);
      cancelled.clear();
    }
  }

  private void end(SelectionKey key) {
    ((MembraneKey) key).leave();
    deregister((AbstractSelectionKey) key);
    synchronized (lock) {
      registered.remove(key);
    }
  }

  @Override
  protected void implCloseSelector() throws IOException {
    List<SelectionKey> left;
    synchronized (lock) {
      left = List.copyOf(registered);
      registered.clear();
      if (real != null) {
        OWNERS.remove(real);
        real.close();
      }
    }
    left.forEach(each -> deregister((AbstractSelectionKey) each));
  }

  private Set<SelectionKey> registered() {
    Selector live = real;
    return live == null ? Collections.unmodifiableSet(registered) : live.keys();
  }

  private Set<SelectionKey> selected() {
    Selector live = real;
    return live == null ? Collections.emptySet() : live.selectedKeys();
  }

  private void checkOpen() {
    if (!isOpen()) {
      throw new ClosedSelectorException();
    }
  }
}
