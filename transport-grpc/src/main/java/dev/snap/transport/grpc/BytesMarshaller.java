package dev.snap.transport.grpc;

import io.grpc.Drainable;
import io.grpc.KnownLength;
import io.grpc.MethodDescriptor;
import io.grpc.StatusRuntimeException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Messages as the bytes that codecs write and read. gRPC has checked a message against the largest
 * size before it gets here, a compressed one while it inflates.
 */
final class BytesMarshaller implements MethodDescriptor.Marshaller<byte[]> {
  /**
   * Stands for a message that inflates above the limit: gRPC would take an exception from here for
   * a fault of ours.
   */
  static final byte[] TOO_LARGE = new byte[0];

  /** Stands for a compressed message that is damaged. */
  static final byte[] DAMAGED = new byte[0];

  private static final BytesMarshaller BYTES = new BytesMarshaller();

  private BytesMarshaller() {}

  /** The method of that path, {@code service/method}. */
  static MethodDescriptor<byte[], byte[]> method(String path, MethodDescriptor.MethodType type) {
    return MethodDescriptor.newBuilder(BYTES, BYTES).setFullMethodName(path).setType(type).build();
  }

  @Override
  public InputStream stream(byte[] message) {
    return new Outgoing(message);
  }

  @Override
  public byte[] parse(InputStream stream) {
    try {
      if (!(stream instanceof KnownLength)) {
        return stream.readAllBytes();
      }
      byte[] message = new byte[stream.available()];
      return stream.readNBytes(message, 0, message.length) == message.length ? message : DAMAGED;
    } catch (StatusRuntimeException e) {
      return TOO_LARGE;
    } catch (IOException e) {
      return DAMAGED;
    }
  }

  /**
   * A message on its way out, which gRPC copies once, straight into the buffer of the connection.
   */
  private static final class Outgoing extends ByteArrayInputStream
      implements KnownLength, Drainable {
    Outgoing(byte[] message) {
      super(message);
    }

    @Override
    public int drainTo(OutputStream target) throws IOException {
      int length = available();
      target.write(buf, pos, length);
      pos += length;
      return length;
    }
  }
}
