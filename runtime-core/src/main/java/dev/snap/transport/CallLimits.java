package dev.snap.transport;

import java.time.Duration;

/**
 * What bounds every call that a service makes.
 *
 * @param deadline how long a call may take that serves no other call
 * @param messageBytes the largest request or response, in bytes
 */
public record CallLimits(Duration deadline, int messageBytes) {
  /** The largest message by default: 4 MiB, the default of gRPC. */
  public static final int MESSAGE_BYTES = 4 << 20;

  /** Ten seconds and {@link #MESSAGE_BYTES}. */
  public static final CallLimits DEFAULT = new CallLimits(Duration.ofSeconds(10), MESSAGE_BYTES);

  /** Checks that both are above zero. */
  public CallLimits {
    if (deadline.isNegative() || deadline.isZero() || messageBytes < 1) {
      throw new IllegalArgumentException(
          "a call needs time and room: " + deadline + ", " + messageBytes + " bytes");
    }
  }
}
