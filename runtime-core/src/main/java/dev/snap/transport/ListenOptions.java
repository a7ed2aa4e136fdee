package dev.snap.transport;

import java.util.Map;

/**
 * How a service listens.
 *
 * @param host the interface to listen on; {@code 0.0.0.0} for all
 * @param port the port, 0 for any free one
 * @param concurrentCalls how many calls may run at once, above 0; more are refused
 * @param messageBytes the largest request or response, in bytes
 */
public record ListenOptions(String host, int port, int concurrentCalls, int messageBytes) {
  /** The environment variable that names the interface. */
  public static final String HOST_VARIABLE = "SNAP_HOST";

  /** The environment variable that gives the port. */
  public static final String PORT_VARIABLE = "SNAP_PORT";

  private static final int CONCURRENT_CALLS = 256;

  /** Checks the ranges given above. */
  public ListenOptions {
    if (port < 0 || port > 65535 || concurrentCalls < 1 || messageBytes < 1) {
      throw new IllegalArgumentException(
          "not a way to listen: port " + port + ", " + concurrentCalls + " calls");
    }
  }

  /** On that port, 0 for any, of the loopback interface. */
  public static ListenOptions onPort(int port) {
    return new ListenOptions("127.0.0.1", port, CONCURRENT_CALLS, CallLimits.MESSAGE_BYTES);
  }

  /**
   * What the environment says: {@value #HOST_VARIABLE}, by default the loopback interface, and
   * {@value #PORT_VARIABLE}, by default any free port.
   */
  public static ListenOptions from(Map<String, String> environment) {
    String port = environment.getOrDefault(PORT_VARIABLE, "0");
    String host = environment.getOrDefault(HOST_VARIABLE, "127.0.0.1");
    try {
      return new ListenOptions(
          host, Integer.parseInt(port), CONCURRENT_CALLS, CallLimits.MESSAGE_BYTES);
    } catch (IllegalArgumentException e) {
      throw Address.notAPort(PORT_VARIABLE, port, e);
    }
  }
}
