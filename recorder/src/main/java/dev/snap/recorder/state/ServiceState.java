package dev.snap.recorder.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.snap.recorder.state.Described.Part;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The state of one service in canonical form: objects numbered in the order in which the roots
 * reach them. Two JVMs whose services are in the same state give the same lines. Immutable.
 */
public final class ServiceState {
  private final List<Node> nodes;

  ServiceState(List<Node> nodes) {
    this.nodes = List.copyOf(nodes);
  }

  /** The SHA-256 over all lines, 64 hex digits. */
  public String digest() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      lines().forEach(line -> sha.update((line + "\n").getBytes(UTF_8)));
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One line per object, the roots first. */
  public Stream<String> lines() {
    return IntStream.range(0, nodes.size())
        .mapToObj(number -> "#" + number + " " + nodes.get(number));
  }

  /** How many objects there are. */
  public int size() {
    return nodes.size() - 1;
  }

  /** The objects by number; number 0 holds the roots. */
  List<Node> nodes() {
    return nodes;
  }

  /**
   * One object.
   *
   * @param type the name of its class
   * @param parts what it holds
   */
  record Node(String type, List<Part> parts) {
    @Override
    public String toString() {
      StringBuilder line = new StringBuilder(type);
      for (Part part : parts) {
        line.append(' ').append(part.label()).append('=');
        line.append(part.value() instanceof Integer number ? "#" + number : part.value());
      }
      return line.toString();
    }
  }
}
