package dev.snap.seam.net.channels;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Registrations when live, where one of channel and selector was opened before and the other is the
 * JDK's: both are then the JDK's.
 */
public final class Registrations {
  private Registrations() {}

  @Replaces(value = SelectableChannel.class, kind = Kind.INSTANCE)
  public static SelectionKey register(SelectableChannel channel, Selector selector, int operations)
      throws ClosedChannelException {
    return register(channel, selector, operations, null);
  }

  @Replaces(value = SelectableChannel.class, kind = Kind.INSTANCE)
  public static SelectionKey register(
      SelectableChannel channel, Selector selector, int operations, @Nullable Object attachment)
      throws ClosedChannelException {
    return real(channel, selector).register(real(selector, channel), operations, attachment);
  }

  @Replaces(value = SelectableChannel.class, kind = Kind.INSTANCE)
  public static @Nullable SelectionKey keyFor(SelectableChannel channel, Selector selector) {
    if (!selector.isOpen() || !channel.isOpen()) {
      return channel.keyFor(selector);
    }
    try {
      return real(channel, selector).keyFor(real(selector, channel));
    } catch (ClosedChannelException e) {
      return null;
    }
  }

  @Replaces(value = SelectionKey.class, kind = Kind.INSTANCE)
  public static Selector selector(SelectionKey key) {
    return MembraneSelector.shown(key.selector());
  }

  private static SelectableChannel real(SelectableChannel channel, Selector selector)
      throws ClosedChannelException {
    boolean mixed = channel instanceof MembraneChannel && !(selector instanceof MembraneSelector);
    try {
      return mixed && Door.live() ? ((MembraneChannel) channel).real() : channel;
    } catch (ClosedChannelException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Selector real(Selector selector, SelectableChannel channel) {
    boolean mixed = selector instanceof MembraneSelector && !(channel instanceof MembraneChannel);
    try {
      return mixed && Door.live() ? ((MembraneSelector) selector).real() : selector;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
