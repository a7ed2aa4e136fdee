package dev.snap.transport;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where a service listens.
 *
 * @param host a host name or IP address
 * @param port 1 to 65535
 */
public record Address(String host, int port) {

  /** Checks the ranges given above. */
  public Address {
    if (host.isEmpty() || port < 1 || port > 65535) {
      throw new IllegalArgumentException("not an address: " + host + ":" + port);
    }
  }

  /**
   * The address in {@code host:port}; an IPv6 address stands in brackets.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Address parse(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("not an address: " + text);
    }
    String host = text.substring(0, colon);
    boolean bracketed = host.startsWith("[") && host.endsWith("]");
    return new Address(
        bracketed ? host.substring(1, host.length() - 1) : host,
        Integer.parseInt(text.substring(colon + 1)));
  }

  /** Writes it to a file that others watch: they see the whole address or no file. */
  public void writeTo(Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(part, toString());
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** As {@code host:port}. */
  @Override
  public String toString() {
    return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
  }

  static SnapFailure notAPort(String variable, String text, Throwable cause) {
    return new SnapFailure(
        SnapCode.PORT,
        "The port that " + variable + " gives is no port: " + text,
        "Set " + variable + " to a number from 1 to 65535, or to 0 for any free port.",
        cause);
  }
}
