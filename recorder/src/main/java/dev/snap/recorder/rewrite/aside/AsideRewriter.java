package dev.snap.recorder.rewrite.aside;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.BiFunction;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Makes a rewritten hidden class independent of what its loader sees: each call of a seam becomes
 * an {@code invokedynamic} that asks the class data for it, a function of name and type.
 */
public final class AsideRewriter {
  private static final String SNAP = "dev/snap/";
  private static final String LINK = "snap$link";
  private static final String FUNCTION = Type.getInternalName(BiFunction.class);
  private static final String HANDLE = Type.getInternalName(MethodHandle.class);
  private static final String HANDLES = Type.getInternalName(MethodHandles.class);
  private static final String CONSTANT_SITE = Type.getInternalName(ConstantCallSite.class);
  private static final String LINK_TYPE =
      Type.getMethodDescriptor(
          Type.getType(CallSite.class),
          Type.getType(MethodHandles.Lookup.class),
          Type.getType(String.class),
          Type.getType(MethodType.class),
          Type.getType(String.class));

  private final ClassNode type = new ClassNode();

  private AsideRewriter(byte[] rewritten) {
    new ClassReader(rewritten).accept(type, 0);
  }

  /**
   * The class file with its seams behind its class data.
   *
   * @throws UnsupportedOperationException when it does more with a seam than call it
   */
  public static byte[] rewrite(byte[] rewritten) {
    return new AsideRewriter(rewritten).rewrite();
  }

  private byte[] rewrite() {
    if ((type.version & 0xFFFF) < Opcodes.V1_7) {
      throw new UnsupportedOperationException("has no invokedynamic");
    }
    Handle link =
        new Handle(
            Opcodes.H_INVOKESTATIC,
            type.name,
            LINK,
            LINK_TYPE,
            (type.access & Opcodes.ACC_INTERFACE) != 0);
    for (MethodNode method : type.methods) {
      for (AbstractInsnNode each : method.instructions.toArray()) {
        if (each instanceof MethodInsnNode call && call.owner.startsWith(SNAP)) {
          method.instructions.set(each, linked(call, link));
        }
      }
    }
    type.methods.add(link());
    ClassWriter writer = new ClassWriter(0);
    type.accept(writer);
    byte[] aside = writer.toByteArray();
    check(aside);
    return aside;
  }

  private static InvokeDynamicInsnNode linked(MethodInsnNode call, Handle link) {
    String seam = call.owner.replace('/', '.') + "." + call.name;
    return new InvokeDynamicInsnNode("seam", call.desc, link, seam);
  }

  private static MethodNode link() {
    MethodNode link =
        new MethodNode(
            Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
            LINK,
            LINK_TYPE,
            null,
            null);
    link.visitTypeInsn(Opcodes.NEW, CONSTANT_SITE);
    link.visitInsn(Opcodes.DUP);
    link.visitVarInsn(Opcodes.ALOAD, 0);
    link.visitLdcInsn("_");
    link.visitLdcInsn(Type.getType(BiFunction.class));
    link.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        HANDLES,
        "classData",
        "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/Object;",
        false);
    link.visitTypeInsn(Opcodes.CHECKCAST, FUNCTION);
    link.visitVarInsn(Opcodes.ALOAD, 3);
    link.visitVarInsn(Opcodes.ALOAD, 2);
    link.visitMethodInsn(
        Opcodes.INVOKEINTERFACE,
        FUNCTION,
        "apply",
        "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;",
        true);
    link.visitTypeInsn(Opcodes.CHECKCAST, HANDLE);
    link.visitMethodInsn(
        Opcodes.INVOKESPECIAL, CONSTANT_SITE, "<init>", "(L" + HANDLE + ";)V", false);
    link.visitInsn(Opcodes.ARETURN);
    link.visitMaxs(5, 4);
    return link;
  }

  /** Nothing of Snap's is named any more: not as a parent, a type or in a method reference. */
  private static void check(byte[] aside) {
    if (new String(aside, ISO_8859_1).contains(SNAP)) {
      throw new UnsupportedOperationException("needs more of a seam than to call it");
    }
  }
}
