package dev.snap.seam.net.socket;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.membrane.Action;
import dev.snap.membrane.CallSite;
import dev.snap.seam.Door;
import dev.snap.seam.files.Disk;
import dev.snap.seam.net.Place;
import dev.snap.wire.Codec;
import dev.snap.wire.Codecs;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A connection of a client. While recording there is a real socket behind it, and when live; in
 * replay there is none.
 */
final class Line {
  private static final int CHUNK = 1 << 14;
  private static final Codec<Optional<byte[]>> PIECE = Codecs.optional(Codecs.BYTES);
  private static final Codec<List<byte[]>> ENDS = Codecs.list(Codecs.BYTES);
  private static final AtomicInteger COUNT = new AtomicInteger();

  /** The real sockets by number; here, so that they are no state of the service. */
  private static final Map<Integer, Socket> REAL = new ConcurrentHashMap<>();

  private final int number = COUNT.incrementAndGet();
  private final InetSocketAddress peer;
  private final String site;
  private final InputStream input = new LineInput(this);
  private InetSocketAddress local = new InetSocketAddress(0);
  private boolean closed;
  private boolean dead;

  Line(InetSocketAddress peer) {
    this.peer = peer;
    this.site = CallSite.current();
  }

  /**
   * Connects.
   *
   * @param options what was set before
   * @param bound where from, {@code null} for anywhere
   */
  void connect(Map<Integer, Object> options, @Nullable InetSocketAddress bound, int timeout) {
    Place place = Place.of(peer);
    Action action = action("Socket.connect").with("timeout", Integer.toString(timeout));
    List<byte[]> ends = place.cross(action, ENDS, () -> real(options, bound, timeout));
    local = end(ends);
  }

  /** This end. */
  InetSocketAddress local() {
    return local;
  }

  /** What comes from the other side. */
  InputStream input() {
    return input;
  }

  /** What goes to the other side. */
  OutputStream output() {
    return new LineOutput(this);
  }

  /** The next bytes, none at the end. */
  Optional<byte[]> read() throws IOException {
    checkAlive();
    return Door.cross(
        action("Socket.read"),
        PIECE,
        () -> {
          byte[] piece = new byte[CHUNK];
          int count = real().getInputStream().read(piece);
          return count < 0 ? Optional.empty() : Optional.of(Arrays.copyOf(piece, count));
        });
  }

  /** How many bytes can be read without waiting. */
  int available() throws IOException {
    checkAlive();
    return Door.cross(
        action("Socket.available"), Codecs.INTEGER, () -> real().getInputStream().available());
  }

  void write(byte[] bytes) throws IOException {
    checkAlive();
    Action action = Disk.writing(action("Socket.write"), bytes);
    Door.change(action, () -> real().getOutputStream().write(bytes));
  }

  void change(String operation, Change change) throws IOException {
    checkAlive();
    Door.change(action(operation), () -> change.make(real()));
  }

  void setOption(int option, Object value) throws SocketException {
    checkAlive();
    Action action = action("Socket.setOption").with("option", Integer.toString(option));
    Door.change(action.with("value", value.toString()), () -> Options.set(real(), option, value));
  }

  void close() throws IOException {
    if (!closed && !dead) {
      closed = true;
      Door.change(action("Socket.close"), () -> real().close());
    }
    Socket real = REAL.remove(number);
    if (real != null) {
      real.close();
    }
  }

  /** The connection ended with the build. */
  void die() {
    dead = true;
  }

  void checkAlive() throws SocketException {
    if (dead) {
      throw new SocketException(
          new SnapFailure(
                  SnapCode.EPHEMERAL,
                  "The connection to "
                      + Place.of(peer)
                      + " that was opened at "
                      + site
                      + " ended with the build",
                  "Open a new one when the service is live.")
              .getMessage());
    }
    if (closed) {
      throw new SocketException("Socket closed");
    }
  }

  private List<byte[]> real(
      Map<Integer, Object> options, @Nullable InetSocketAddress bound, int timeout)
      throws IOException {
    Socket real = new Socket();
    try {
      for (Map.Entry<Integer, Object> each : options.entrySet()) {
        Options.set(real, each.getKey(), each.getValue());
      }
      if (bound != null) {
        real.bind(bound);
      }
      real.connect(peer, timeout);
    } catch (IOException e) {
      real.close();
      throw e;
    }
    REAL.put(number, real);
    int port = real.getLocalPort();
    return List.of(
        real.getLocalAddress().getAddress(), new byte[] {(byte) (port >> 8), (byte) port});
  }

  private static InetSocketAddress end(List<byte[]> ends) {
    byte[] port = ends.get(1);
    int number = Byte.toUnsignedInt(port[0]) << 8 | Byte.toUnsignedInt(port[1]);
    try {
      return new InetSocketAddress(InetAddress.getByAddress(ends.get(0)), number);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Action action(String operation) {
    return Place.of(peer).action(operation).with("connection", Integer.toString(number));
  }

  private Socket real() {
    return Objects.requireNonNull(REAL.get(number), "the socket is gone");
  }

  /** What is done to a real socket. */
  @FunctionalInterface
  interface Change {
    void make(Socket real) throws IOException;
  }
}
