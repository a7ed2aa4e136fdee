package dev.snap.recorder.rewrite.layout;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The constants by which {@code Unsafe} says how a JVM lays out arrays, as its methods do. */
public final class LayoutConstants {
  private static final String UNSAFE = "sun/misc/Unsafe";
  private static final String SEAM = "dev/snap/seam/jvm/ObjectLayout";
  private static final String NOTED = "(I)I";
  private static final Pattern BASE = Pattern.compile("ARRAY_\\w+_BASE_OFFSET");
  private static final Pattern SCALE = Pattern.compile("ARRAY_\\w+_INDEX_SCALE");

  private LayoutConstants() {}

  /** Whether a field is one of them. */
  public static boolean has(String owner, String name) {
    return owner.equals(UNSAFE) && seam(name) != null;
  }

  /** Shows the seam what is read, where it is one of them. */
  public static void rewrite(MethodNode method, FieldInsnNode read) {
    String seam = seam(read.name);
    if (read.getOpcode() == Opcodes.GETSTATIC
        && seam != null
        && read.owner.equals(UNSAFE)
        && read.desc.equals("I")) {
      method.instructions.insert(
          read, new MethodInsnNode(Opcodes.INVOKESTATIC, SEAM, seam, NOTED, false));
    }
  }

  private static @Nullable String seam(String name) {
    if (name.equals("ADDRESS_SIZE")) {
      return "size";
    }
    return BASE.matcher(name).matches() ? "base" : SCALE.matcher(name).matches() ? "scale" : null;
  }
}
