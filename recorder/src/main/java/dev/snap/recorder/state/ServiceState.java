package dev.snap.recorder.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.snap.recorder.state.Described.Part;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The state of one service in canonical form: objects numbered in the order in which the roots
 * reach them. Two JVMs whose services are in the same state give the same lines. Immutable.
 */
public final class ServiceState {
  private static final String OURS = "dev.snap.";
  private static final String IDENTITY_HASH_MAP = "java.util.IdentityHashMap";

  private static final String PAIR = "java.util.ImmutableCollections$Set12";
  private static final Set<String> SALTED =
      Set.of("java.util.ImmutableCollections$SetN", "java.util.ImmutableCollections$MapN");

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

  /**
   * The keys with a name that the order of a collection may follow, as {@link
   * dev.snap.launch.OrderKey} names them. Snap's own tables iterate in the order of insertion.
   */
  public SortedSet<String> orderKeys() {
    SortedSet<String> keys = new TreeSet<>();
    nodes.stream()
        .filter(node -> node.order() != 0 && !node.type().startsWith(OURS))
        .forEach(node -> keys.addAll(node.named()));
    return keys;
  }

  /** The paths of collections that the JDK made and lays out anew in every JVM, by intent. */
  public List<String> orderedBySalt() {
    return pathsWhere(i -> isSalted(nodes.get(i)));
  }

  private boolean isSalted(Node node) {
    return node.type().equals(PAIR)
        ? node.parts().stream().noneMatch(this::isNothing)
        : node.order() != 0 && SALTED.contains(node.type());
  }

  /** What stands in place of the second element of a set that has one. */
  private boolean isNothing(Part part) {
    return part.value() instanceof Integer number
        && nodes.get(number).type().equals("java.lang.Object");
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
   * @param named what its order may follow and has a name; no part of the state
   */
  record Node(String type, List<Part> parts, long order, Set<String> named) {
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
