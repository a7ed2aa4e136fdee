package dev.snap.seam.net.channels;

import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import dev.snap.seam.Door;
import dev.snap.wire.Codecs;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketOption;
import java.nio.channels.NetworkChannel;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** What was set on a channel before live. For one thread at a time. */
final class ChannelOptions {
  private final String type;
  private final List<SocketOption<?>> supported;
  private final Map<String, Setting<?>> settings = new TreeMap<>();

  /**
   * No options.
   *
   * @param type the channel's type, as users know it
   */
  ChannelOptions(String type, List<SocketOption<?>> supported) {
    this.type = type;
    this.supported = supported;
  }

  /** The options that can be set, in the same order in every JVM. */
  Set<SocketOption<?>> supported() {
    return Collections.unmodifiableSet(new LinkedHashSet<>(supported));
  }

  <T> void set(SocketOption<T> option, T value) {
    check(option);
    if (value == null) {
      throw new IllegalArgumentException("Invalid option value");
    }
    settings.put(option.name(), new Setting<>(option, value));
  }

  /** What was set, or what the system gives to a new channel, which is recorded. */
  <T> T get(SocketOption<T> option, Opening opening) {
    check(option);
    Setting<?> known = settings.get(option.name());
    Object value = known != null ? known.value() : ofTheSystem(option, opening);
    return Objects.requireNonNull(option.type().cast(value));
  }

  private Object ofTheSystem(SocketOption<?> option, Opening opening) {
    Action action = Action.of(Surface.NETWORK, type + ".getOption").with("option", option.name());
    return option.type() == Boolean.class
        ? Door.cross(action, Codecs.BOOLEAN, () -> (Boolean) ask(option, opening))
        : Door.cross(action, Codecs.INTEGER, () -> (Integer) ask(option, opening));
  }

  private static Object ask(SocketOption<?> option, Opening opening) throws IOException {
    try (NetworkChannel fresh = opening.open()) {
      return fresh.getOption(option);
    }
  }

  /** Sets all on a real channel. */
  void apply(NetworkChannel live) throws IOException {
    for (Setting<?> each : settings.values()) {
      each.apply(live);
    }
  }

  /** Sets all on a socket that is not connected. */
  void apply(Socket socket) throws IOException {
    for (Setting<?> each : settings.values()) {
      each.apply(socket);
    }
  }

  private void check(SocketOption<?> option) {
    if (!supported.contains(Objects.requireNonNull(option))) {
      throw new UnsupportedOperationException("'" + option + "' not supported");
    }
  }

  /** Opens a real channel. */
  @FunctionalInterface
  interface Opening {
    NetworkChannel open() throws IOException;
  }

  private record Setting<T>(SocketOption<T> option, T value) {
    void apply(NetworkChannel live) throws IOException {
      live.setOption(option, value);
    }

    void apply(Socket socket) throws IOException {
      int number = value instanceof Integer it ? it : -1;
      boolean on = Boolean.TRUE.equals(value);
      switch (option.name()) {
        case "TCP_NODELAY" -> socket.setTcpNoDelay(on);
        case "SO_KEEPALIVE" -> socket.setKeepAlive(on);
        case "SO_REUSEADDR" -> socket.setReuseAddress(on);
        case "SO_RCVBUF" -> socket.setReceiveBufferSize(number);
        case "SO_SNDBUF" -> socket.setSendBufferSize(number);
        case "SO_LINGER" -> socket.setSoLinger(number >= 0, number);
        case "IP_TOS" -> socket.setTrafficClass(number);
        default -> {}
      }
    }
  }
}
