package dev.snap.recorder.rewrite;

import dev.snap.recorder.rewrite.Seam.Adapter;
import dev.snap.recorder.rewrite.Seam.Guard;
import dev.snap.recorder.rewrite.Seam.Replacement;
import dev.snap.recorder.rewrite.Seam.StandIn;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** Rewrites method handles in constants and in the arguments of bootstrap methods. */
final class HandleRewriter {
  /** What javac lets make the methods of records, since JDK 16. */
  static final String RECORD_METHODS = "java/lang/runtime/ObjectMethods";

  /** What javac lets concatenate strings, since JDK 9. */
  static final String CONCATENATIONS = "java/lang/invoke/StringConcatFactory";

  private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";

  private static final String OBJECT = "java/lang/Object";
  private static final String TO_STRING = "toString()Ljava/lang/String;";

  private final SeamTable table;
  private final ClassHierarchy hierarchy;
  private final Bridges bridges;

  HandleRewriter(SeamTable table, ClassHierarchy hierarchy, Bridges bridges) {
    this.table = table;
    this.hierarchy = hierarchy;
    this.bridges = bridges;
  }

  /**
   * Rewrites the instruction's bootstrap method, where it makes a record's hash code or
   * concatenates objects, and its arguments.
   */
  void rewrite(InvokeDynamicInsnNode dynamic) {
    if (dynamic.name.equals("hashCode") && dynamic.bsm.getOwner().equals(RECORD_METHODS)) {
      dynamic.bsm = sameOf("dev/snap/seam/hash/RecordHashes", dynamic.bsm);
    } else if (dynamic.bsm.getOwner().equals(CONCATENATIONS) && showsIdentity(dynamic.desc)) {
      dynamic.bsm = sameOf("dev/snap/seam/hash/Concatenations", dynamic.bsm);
    }
    for (int i = 0; i < dynamic.bsmArgs.length; i++) {
      dynamic.bsmArgs[i] =
          dynamic.bsmArgs[i] instanceof Handle handle
              ? rewrite(handle, receiver(dynamic, handle))
              : rewrite(dynamic.bsmArgs[i]);
    }
  }

  /**
   * The class that the receiver is known to be of. Of a method that its class inherits, javac names
   * the class that declares it; a reference that captures its receiver wants it with the very type
   * that it was captured with.
   */
  private static Type receiver(InvokeDynamicInsnNode dynamic, Handle handle) {
    Type[] captured = Type.getArgumentTypes(dynamic.desc);
    boolean captures = dynamic.bsm.getOwner().equals(LAMBDAS) && captured.length > 0;
    return captures ? captured[0] : Type.getObjectType(handle.getOwner());
  }

  /** The constant with its handles rewritten. */
  Object rewrite(Object constant) {
    if (constant instanceof Handle handle) {
      return rewrite(handle, Type.getObjectType(handle.getOwner()));
    }
    return constant instanceof ConstantDynamic dynamic ? rewrite(dynamic) : constant;
  }

  /** An operation as users know it: {@code new Socket}, {@code Files.readString}. */
  static String words(String owner, String name) {
    String simple = owner.substring(owner.lastIndexOf('/') + 1).replace('$', '.');
    return switch (name) {
      case "new", "extends" -> name + " " + simple;
      case "super" -> "extends " + simple;
      default ->
          name.startsWith("super.")
              ? "super " + simple + name.substring("super".length())
              : simple + "." + name;
    };
  }

  private static Handle sameOf(String owner, Handle method) {
    return new Handle(Opcodes.H_INVOKESTATIC, owner, method.getName(), method.getDesc(), false);
  }

  /** Whether there is an argument whose class need not have a text of its own. */
  private boolean showsIdentity(String descriptor) {
    for (Type each : Type.getArgumentTypes(descriptor)) {
      boolean array = each.getSort() == Type.ARRAY;
      boolean object = each.getSort() == Type.OBJECT;
      if (array || object && hierarchy.inherits(each.getInternalName(), OBJECT, TO_STRING)) {
        return true;
      }
    }
    return false;
  }

  private ConstantDynamic rewrite(ConstantDynamic dynamic) {
    Object[] arguments = new Object[dynamic.getBootstrapMethodArgumentCount()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = rewrite(dynamic.getBootstrapMethodArgument(i));
    }
    return new ConstantDynamic(
        dynamic.getName(), dynamic.getDescriptor(), dynamic.getBootstrapMethod(), arguments);
  }

  private Handle rewrite(Handle handle, Type receiver) {
    boolean creates = handle.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    if (handle.getTag() < Opcodes.H_INVOKEVIRTUAL) {
      return handle;
    }
    Seam seam = seam(handle, creates);
    StandIn standIn = creates ? table.standIn(handle.getOwner()) : null;
    if (seam instanceof Replacement replacement) {
      return to(handle, receiver, replacement);
    }
    if (standIn != null && standIn.created()) {
      return new Handle(handle.getTag(), standIn.name(), handle.getName(), handle.getDesc(), false);
    }
    if (seam instanceof Adapter adapter) {
      return bridges.over(handle, receiver, adapter);
    }
    return seam instanceof Guard guard
        ? bridges.over(
            handle, receiver, guard, words(handle.getOwner(), creates ? "new" : handle.getName()))
        : handle;
  }

  private Handle to(Handle handle, Type receiver, Replacement replacement) {
    Seam.Method method = replacement.method();
    return replacement.takesReceiver() && !receiver.getInternalName().equals(replacement.owner())
        ? bridges.to(handle, receiver, method)
        : new Handle(
            Opcodes.H_INVOKESTATIC, method.owner(), method.name(), method.descriptor(), false);
  }

  private @Nullable Seam seam(Handle handle, boolean creates) {
    return creates
        ? table.created(handle.getOwner(), handle.getDesc())
        : table.called(handle.getOwner(), handle.getName(), handle.getDesc(), hierarchy);
  }
}
