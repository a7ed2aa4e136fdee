package dev.snap.recorder.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * The names in the contracts that the annotation processor wrote beside the classes of a service.
 * Reads what it writes, one declaration a line, and nothing else of protobuf's language.
 */
final class Contracts {
  private static final String FOLDER = "META-INF/snap/proto/";
  private static final Pattern PACKAGE = Pattern.compile("package (\\S+);");
  private static final Pattern BLOCK = Pattern.compile("(service|message|enum|oneof) (\\w+) \\{");
  private static final Pattern RPC =
      Pattern.compile("rpc (\\w+)\\((\\S+)\\) returns \\((\\S+)\\);");
  private static final Pattern FIELD =
      Pattern.compile("(repeated |optional )?(map<.+>|[\\w.]+) (\\w+) = (\\d+);");
  private static final Pattern CONSTANT = Pattern.compile("(\\w+) = (\\d+);");

  private final Map<String, Map<Integer, Field>> messages = new HashMap<>();
  private final Map<String, Map<Integer, String>> enums = new HashMap<>();
  private final Map<String, List<Method>> services = new HashMap<>();

  /**
   * The contracts in jars.
   *
   * @throws IOException when one cannot be read
   */
  static Contracts in(List<Path> jars) throws IOException {
    Contracts contracts = new Contracts();
    for (Path each : jars) {
      try (JarFile jar = new JarFile(each.toFile())) {
        for (ZipEntry entry : (Iterable<ZipEntry>) jar.stream().<ZipEntry>map(e -> e)::iterator) {
          if (entry.getName().startsWith(FOLDER) && entry.getName().endsWith(".proto")) {
            contracts.read(new String(jar.getInputStream(entry).readAllBytes(), UTF_8));
          }
        }
      }
    }
    return contracts;
  }

  /** The contracts in the jars of a directory. */
  static Contracts inDirectory(Path libraries) throws IOException {
    try (var files = Files.list(libraries)) {
      return in(files.filter(file -> file.toString().endsWith(".jar")).sorted().toList());
    }
  }

  /** Adds one contract. */
  void read(String proto) {
    Deque<Block> open = new ArrayDeque<>();
    open.push(new Block("package", ""));
    for (String line : proto.lines().map(String::strip).toList()) {
      Matcher block = BLOCK.matcher(line);
      if (line.equals("}")) {
        open.pop();
      } else if (block.matches()) {
        open.push(open.element().inside(block.group(1), block.group(2)));
        declare(open.element());
      } else {
        read(line, open);
      }
    }
  }

  /** The method of an interface by its index, {@code null} when no contract tells of it. */
  @Nullable Method method(String binding, int index) {
    List<Method> methods = services.getOrDefault(binding, List.of());
    return index >= 0 && index < methods.size() ? methods.get(index) : null;
  }

  /** The fields of a message by number, none for an unknown one. */
  Map<Integer, Field> fields(String message) {
    return messages.getOrDefault(message, Map.of());
  }

  /** Whether that is the name of a message. */
  boolean isMessage(String name) {
    return messages.containsKey(name);
  }

  /** The constants of an enum by number, {@code null} when it is none. */
  @Nullable Map<Integer, String> constants(String name) {
    return enums.get(name);
  }

  /** The full name of a type that was mentioned in a scope. */
  String resolve(String type, String scope) {
    for (String outer = scope; ; outer = outer.substring(0, Math.max(0, outer.lastIndexOf('.')))) {
      String name = outer.isEmpty() ? type : outer + "." + type;
      if (messages.containsKey(name) || enums.containsKey(name) || outer.isEmpty()) {
        return name;
      }
    }
  }

  private void declare(Block block) {
    switch (block.kind()) {
      case "service" -> services.put(block.name(), new ArrayList<>());
      case "message" -> messages.putIfAbsent(block.name(), new TreeMap<>());
      case "enum" -> enums.put(block.name(), new HashMap<>());
      default -> {}
    }
  }

  private void read(String line, Deque<Block> open) {
    Block block = open.element();
    Matcher named = PACKAGE.matcher(line);
    Matcher rpc = RPC.matcher(line);
    Matcher field = FIELD.matcher(line);
    Matcher constant = CONSTANT.matcher(line);
    if (named.matches()) {
      open.pop();
      open.push(new Block("package", named.group(1)));
    } else if (rpc.matches()) {
      services.getOrDefault(block.name(), new ArrayList<>()).add(method(rpc, block.outer()));
    } else if (block.kind().equals("enum") && constant.matches()) {
      enums
          .getOrDefault(block.name(), new HashMap<>())
          .put(Integer.parseInt(constant.group(2)), constant.group(1));
    } else if (field.matches()) {
      messages
          .getOrDefault(block.name(), new HashMap<>())
          .put(Integer.parseInt(field.group(4)), field(field, block.name()));
    }
  }

  private static Method method(Matcher rpc, String scope) {
    String prefix = scope.isEmpty() ? "" : scope + ".";
    String request = prefix + rpc.group(2);
    return new Method(request, prefix + rpc.group(3), request.replaceFirst("Request$", "Failure"));
  }

  private static Field field(Matcher field, String scope) {
    String type = field.group(2);
    boolean repeated = "repeated ".equals(field.group(1));
    return new Field(field.group(3), type, repeated, scope);
  }

  /**
   * A method.
   *
   * @param request the message of its arguments
   * @param response the message of its result
   * @param failure the message of what it declares to throw
   */
  record Method(String request, String response, String failure) {}

  /**
   * A field.
   *
   * @param type as written
   * @param repeated whether it is a list
   * @param scope where its type is looked up from
   */
  record Field(String name, String type, boolean repeated, String scope) {}

  private record Block(String kind, String name) {
    /** A block in this one; a {@code oneof} has no name of its own. */
    Block inside(String inner, String simpleName) {
      if (inner.equals("oneof")) {
        return new Block("message", name);
      }
      return new Block(inner, name.isEmpty() ? simpleName : name + "." + simpleName);
    }

    /** The name of what this block stands in. */
    String outer() {
      return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }
  }
}
