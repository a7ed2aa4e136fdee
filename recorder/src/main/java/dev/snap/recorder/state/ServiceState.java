package dev.snap.recorder.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.snap.recorder.state.Described.Part;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The state of one service in canonical form: objects numbered in the order in which the roots
 * reach them. Two JVMs whose services are in the same state give the same lines. Immutable.
 */
public final class ServiceState {
  private static final String IDENTITY_HASH_MAP = "java.util.IdentityHashMap";

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

  /**
   * The paths of the hash-ordered collections that iterate in another order in an equal state, or
   * would when they grow.
   */
  public List<String> iteratingUnlike(ServiceState other) {
    return pathsWhere(i -> nodes.get(i).order() != other.nodes.get(i).order());
  }

  /** The paths of the collections whose order follows identity hashes whatever their keys are. */
  public List<String> orderedByIdentity() {
    return pathsWhere(
        i -> nodes.get(i).order() != 0 && nodes.get(i).type().equals(IDENTITY_HASH_MAP));
  }

  private List<String> pathsWhere(IntPredicate wanted) {
    String[] paths = new String[nodes.size()];
    paths[0] = "";
    List<String> found = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      for (Part part : nodes.get(i).parts()) {
        if (part.value() instanceof Integer number && paths[number] == null) {
          String step = StateDifference.step(nodes.get(i), part.label());
          paths[number] = i == 0 ? step : paths[i] + " → " + step;
        }
      }
      if (wanted.test(i)) {
        found.add(paths[i] + ": a " + ClassNames.simple(nodes.get(i).type()));
      }
    }
    return found;
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
   * @param order a figure for the order in which it iterates when that follows hash codes, else 0;
   *     no part of the state
   */
  record Node(String type, List<Part> parts, long order) {
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
