package dev.snap.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A tree of messages, written as the processor writes its codecs. */
class MessageCodecTest {
  private static final String MISSING =
      " is missing: null cannot cross where @Nullable or Optional is not declared";

  private record Node(
      String name, List<Node> children, Map<String, Node> named, List<List<Node>> rows) {
    Node {
      if (name.equals("bad")) {
        throw new IllegalArgumentException("a bad name");
      }
    }

    static Node of(String name, Node... children) {
      return new Node(name, Arrays.asList(children), Map.of(), List.of());
    }
  }

  private static final class NodeCodec extends MessageCodec<Node> {
    static final MessageCodec<Node> CODEC = new NodeCodec();
    private static final Codec<List<Node>> CHILDREN = Codecs.list(NodeCodec.CODEC);
    private static final Codec<Map<String, Node>> NAMED =
        Codecs.map(Codecs.STRING, NodeCodec.CODEC);
    private static final Codec<List<List<Node>>> ROWS = Codecs.list(Codecs.list(NodeCodec.CODEC));

    NodeCodec() {
      super("test.Node", "name", "children=5", "named", "rows");
    }

    @Override
    public void writeFields(WireWriter out, Node value) {
      out.string(1, value.name());
      CHILDREN.write(out, 5, value.children());
      NAMED.write(out, 3, value.named());
      ROWS.write(out, 4, value.rows());
    }

    @Override
    public Node readFields(WireReader in) {
      String name = "";
      @Nullable List<Node> children = null;
      @Nullable Map<String, Node> named = null;
      @Nullable List<List<Node>> rows = null;
      while (in.hasNext()) {
        int tag = in.tag();
        switch (tag >>> 3) {
          case 1 -> {
            in.expect(WireWriter.LENGTH, tag & 7);
            name = in.string();
          }
          case 5 -> children = CHILDREN.read(in, tag & 7, children);
          case 3 -> named = NAMED.read(in, tag & 7, named);
          case 4 -> rows = ROWS.read(in, tag & 7, rows);
          default -> in.skip(tag);
        }
      }
      return new Node(
          name, finish(5, CHILDREN, children), finish(3, NAMED, named), finish(4, ROWS, rows));
    }
  }

  @Test
  void readsWhatItWrote() {
    Node leaf = Node.of("leaf");
    Node tree =
        new Node(
            "root",
            List.of(leaf, Node.of("x", leaf)),
            Map.of("k", leaf),
            List.of(List.of(leaf), List.of()));
    assertThat(read(write(tree))).isEqualTo(tree);
  }

  @Test
  void readsLongContents() {
    Node tree = Node.of("n".repeat(200), Node.of("m".repeat(20_000)));
    assertThat(read(write(tree))).isEqualTo(tree);
  }

  @Test
  void namesThePathToWhatCannotBeWritten() {
    Node broken = Node.of("a", Node.of("b"), new Node("c", List.of(), mapOf("k", null), List.of()));
    assertThatThrownBy(() -> write(broken))
        .hasMessage("test.Node.children[1].named[0]: test.Node" + MISSING);
    Node rows =
        new Node("a", List.of(), Map.of(), List.of(List.of(), Arrays.asList(Node.of("b"), null)));
    assertThatThrownBy(() -> write(rows)).hasMessage("test.Node.rows[1][1]: test.Node" + MISSING);
    assertThatThrownBy(() -> write(Node.of("a", Node.of("\uD834"))))
        .hasMessage(
            "test.Node.children[0].name: a string holds half a surrogate pair, which UTF-8 cannot carry");
  }

  @Test
  void namesThePathToWhatCannotBeRead() {
    byte[] bytes = write(Node.of("a", Node.of("b"), Node.of("cc")));
    bytes[bytes.length - 1] = (byte) 0xFF;
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(WireException.class)
        .hasMessage("test.Node.children[1].name: offset 12: a string that is not UTF-8");
  }

  @Test
  void takesARefusalOfTheConstructorForAFaultOfTheBytes() {
    byte[] bytes = write(Node.of("a", Node.of("baq")));
    bytes[bytes.length - 1] = 'd';
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(WireException.class)
        .hasMessage(
            "test.Node.children[0]: its constructor refused the values:"
                + " java.lang.IllegalArgumentException: a bad name");
  }

  @Test
  void nestsAsDeepAsProtobufDoesAndNoDeeper() {
    Node tree = Node.of("leaf");
    for (int i = 0; i < 100; i++) {
      tree = Node.of("n", tree);
    }
    assertThat(read(write(tree))).isEqualTo(tree);
    Node deeper = Node.of("n", tree);
    assertThatThrownBy(() -> write(deeper)).hasMessageEndingWith(": messages nest deeper than 100");
    byte[] tower = new byte[0];
    for (int i = 0; i < 60; i++) {
      tower = concat(new byte[] {42, (byte) tower.length}, tower);
    }
    byte[] high = tower;
    for (int i = 0; i < 60; i++) {
      WireWriter out = new WireWriter(References.NONE);
      out.bytes(5, high);
      high = out.toBytes();
    }
    byte[] tooHigh = high;
    assertThatThrownBy(() -> read(tooHigh)).hasMessageEndingWith(": messages nest deeper than 100");
  }

  @Test
  void neverFailsOtherwiseOnBytesThatAreCutOrChanged() {
    Node tree =
        new Node(
            "root",
            List.of(Node.of("x", Node.of("y"))),
            Map.of("k", Node.of("z")),
            List.of(List.of()));
    byte[] whole = write(tree);
    for (int at = 0; at < whole.length; at++) {
      assertReadOrRefused(Arrays.copyOf(whole, at));
      for (int change = 1; change < 256; change++) {
        byte[] changed = whole.clone();
        changed[at] = (byte) (changed[at] ^ change);
        assertReadOrRefused(changed);
      }
    }
  }

  private static void assertReadOrRefused(byte[] bytes) {
    try {
      assertThat(read(bytes)).isNotNull();
    } catch (WireException e) {
      assertThat(e.getMessage()).startsWith("test.Node");
    }
  }

  private static byte[] write(Node node) {
    return NodeCodec.CODEC.toBytes(node, References.NONE);
  }

  private static Node read(byte[] bytes) {
    return NodeCodec.CODEC.fromBytes(bytes, References.NONE);
  }

  @SuppressWarnings("NullAway") // a value that may not be null, and is
  private static Map<String, Node> mapOf(String key, @Nullable Node value) {
    Map<String, Node> map = new java.util.HashMap<>();
    map.put(key, value);
    return map;
  }

  private static byte[] concat(byte[] head, byte[] tail) {
    byte[] all = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, all, head.length, tail.length);
    return all;
  }
}
