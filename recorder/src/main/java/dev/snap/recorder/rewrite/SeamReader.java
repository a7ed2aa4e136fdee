package dev.snap.recorder.rewrite;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.snap.recorder.rewrite.Seam.Adapter;
import dev.snap.recorder.rewrite.Seam.Guard;
import dev.snap.recorder.rewrite.Seam.Replacement;
import dev.snap.recorder.rewrite.Seam.StandIn;
import dev.snap.seam.Adapts;
import dev.snap.seam.Guards;
import dev.snap.seam.Replaces;
import dev.snap.seam.StandsIn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Reads the annotations of the compiled seam classes into a table. */
final class SeamReader {
  /** The resource that names the seam classes, one per line, relative to the seam package. */
  static final String INDEX = "dev/snap/seam/index.txt";

  private static final String PACKAGE = "dev/snap/seam/";
  private static final String REPLACES = Type.getDescriptor(Replaces.class);
  private static final String ADAPTS = Type.getDescriptor(Adapts.class);
  private static final String GUARDS = Type.getDescriptor(Guards.class);
  private static final String SEVERAL = Type.getDescriptor(Guards.Several.class);
  private static final String STANDS_IN = Type.getDescriptor(StandsIn.class);

  private final ClassLoader loader;
  private final SeamTable table = new SeamTable();

  private SeamReader(ClassLoader loader) {
    this.loader = loader;
  }

  /** The table of the seams that the loader has. */
  static SeamTable read(ClassLoader loader) {
    SeamReader reader = new SeamReader(loader);
    new String(reader.resource(INDEX), UTF_8)
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(name -> reader.readClass(PACKAGE + name.replace('.', '/')));
    return reader.table;
  }

  private void readClass(String name) {
    ClassNode seams = new ClassNode();
    new ClassReader(resource(name + ".class")).accept(seams, ClassReader.SKIP_CODE);
    for (AnnotationNode each : annotations(seams.visibleAnnotations)) {
      if (each.desc.equals(STANDS_IN)) {
        table.add(new StandIn(type(each), name, !Boolean.FALSE.equals(value(each, "created"))));
      }
    }
    for (MethodNode method : seams.methods) {
      readMethod(name, method);
    }
  }

  private void readMethod(String owner, MethodNode method) {
    Seam.Method seam = new Seam.Method(owner, method.name, method.desc);
    for (AnnotationNode each : annotations(method.visibleAnnotations)) {
      if (each.desc.equals(REPLACES)) {
        addReplacement(each, seam);
      } else if (each.desc.equals(ADAPTS)) {
        addAdapter(each, seam);
      } else if (each.desc.equals(GUARDS)) {
        addGuard(each, seam);
      } else if (each.desc.equals(SEVERAL)) {
        list(each, "value").forEach(one -> addGuard((AnnotationNode) one, seam));
      }
    }
  }

  private void addReplacement(AnnotationNode annotation, Seam.Method seam) {
    String[] constant = (String[]) value(annotation, "kind");
    String kind = constant == null ? "STATIC" : constant[1];
    Object name = value(annotation, "name");
    Replacement replacement = new Replacement(type(annotation), kind, seam);
    table.add(replacement, name == null ? seam.name() : (String) name, replaced(kind, seam));
  }

  private void addAdapter(AnnotationNode annotation, Seam.Method seam) {
    Object gives = value(annotation, "gives");
    Type result = gives == null ? Type.getType(Object.class) : (Type) gives;
    Object name = value(annotation, "result");
    Object named = value(annotation, "named");
    String after = Type.getMethodDescriptor(result, result);
    Adapter adapter =
        new Adapter(
            named == null ? type(annotation) : ((String) named).replace('.', '/'),
            seam,
            name == null ? null : new Seam.Method(seam.owner(), (String) name, after));
    table.add(adapter, seam.name(), withoutReceiver(result, seam));
  }

  private void addGuard(AnnotationNode annotation, Seam.Method seam) {
    for (Object name : list(annotation, "names")) {
      table.add(new Guard(type(annotation), seam), (String) name);
    }
  }

  private static String replaced(String kind, Seam.Method seam) {
    Type[] parameters = Type.getArgumentTypes(seam.descriptor());
    return switch (kind) {
      case "NEW" -> Type.getMethodDescriptor(Type.VOID_TYPE, parameters);
      case "INSTANCE", "CALLED", "INHERITED", "IMPLEMENTED", "SUPER" ->
          withoutReceiver(Type.getReturnType(seam.descriptor()), seam);
      default -> seam.descriptor();
    };
  }

  private static String withoutReceiver(Type result, Seam.Method seam) {
    Type[] parameters = Type.getArgumentTypes(seam.descriptor());
    return Type.getMethodDescriptor(result, Arrays.copyOfRange(parameters, 1, parameters.length));
  }

  private static String type(AnnotationNode annotation) {
    if (value(annotation, "type") instanceof String name) {
      return name.replace('.', '/');
    }
    return ((Type) Objects.requireNonNull(value(annotation, "value"))).getInternalName();
  }

  private static List<?> list(AnnotationNode annotation, String name) {
    return (List<?>) Objects.requireNonNull(value(annotation, name));
  }

  private static @Nullable Object value(AnnotationNode annotation, String name) {
    for (int i = 0; annotation.values != null && i < annotation.values.size(); i += 2) {
      if (annotation.values.get(i).equals(name)) {
        return annotation.values.get(i + 1);
      }
    }
    return null;
  }

  private static List<AnnotationNode> annotations(@Nullable List<AnnotationNode> annotations) {
    return annotations == null ? List.of() : annotations;
  }

  private byte[] resource(String name) {
    try (InputStream in = loader.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the runtime lacks " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
