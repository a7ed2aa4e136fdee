package dev.snap.seam.net.channels;

import java.io.IOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.spi.AbstractSelectionKey;
import org.jspecify.annotations.Nullable;

/**
 * The registration of a channel that was opened before live. From live on there is a real key,
 * which has this one attached; users hold this one. Any thread may use it.
 */
final class MembraneKey extends AbstractSelectionKey {
  private final MembraneSelector selector;
  private final SelectableChannel channel;
  private int interest;
  private @Nullable SelectionKey real;

  MembraneKey(MembraneSelector selector, SelectableChannel channel, int interest) {
    this.selector = selector;
    this.channel = channel;
    this.interest = interest;
  }

  /** The key that users hold of a real one. */
  static SelectionKey shown(SelectionKey key) {
    return key.attachment() instanceof MembraneKey own && own.real() == key ? own : key;
  }

  /** What stands for an object in the sets of the real selector. */
  static @Nullable Object hidden(@Nullable Object key) {
    return key instanceof MembraneKey own && own.real() != null ? own.real() : key;
  }

  /** Registers the real channel with the real selector. */
  synchronized void join(Selector live) throws IOException {
    if (isValid() && real == null) {
      real = ((MembraneChannel) channel).real().register(live, interest, this);
    }
  }

  /** Ends the real registration. */
  synchronized void leave() {
    if (real != null) {
      real.cancel();
    }
  }

  synchronized @Nullable SelectionKey real() {
    return real;
  }

  @Override
  public SelectableChannel channel() {
    return channel;
  }

  @Override
  public Selector selector() {
    return selector;
  }

  @Override
  public synchronized int interestOps() {
    checkValid();
    return real == null ? interest : real.interestOps();
  }

  @Override
  public synchronized SelectionKey interestOps(int operations) {
    checkValid();
    if ((operations & ~channel.validOps()) != 0) {
      throw new IllegalArgumentException();
    }
    interest = operations;
    if (real != null) {
      real.interestOps(operations);
    }
    return this;
  }

  /** Nothing is ready before live. */
  @Override
  public synchronized int readyOps() {
    checkValid();
    return real == null ? 0 : real.readyOps();
  }

  private void checkValid() {
    if (!isValid()) {
      throw new CancelledKeyException();
    }
  }
}
