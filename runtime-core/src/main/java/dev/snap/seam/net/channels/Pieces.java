package dev.snap.seam.net.channels;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Objects;

/** What goes through a recorded socket, from buffers and into buffers. */
final class Pieces {
  private Pieces() {}

  static int read(Socket socket, ByteBuffer into) throws IOException {
    byte[] piece = new byte[into.remaining()];
    int count = socket.getInputStream().read(piece);
    into.put(piece, 0, Math.max(0, count));
    return count;
  }

  /** Fills the first buffer that has room, as a channel may. */
  static long read(Socket socket, ByteBuffer[] into, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, into.length);
    for (int i = offset; i < offset + length; i++) {
      if (into[i].hasRemaining()) {
        return read(socket, into[i]);
      }
    }
    return 0;
  }

  static int write(Socket socket, ByteBuffer from) throws IOException {
    byte[] piece = new byte[from.remaining()];
    from.duplicate().get(piece);
    socket.getOutputStream().write(piece);
    from.position(from.limit());
    return piece.length;
  }

  static long write(Socket socket, ByteBuffer[] from, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, from.length);
    long count = 0;
    for (int i = offset; i < offset + length; i++) {
      count += write(socket, from[i]);
    }
    return count;
  }
}
