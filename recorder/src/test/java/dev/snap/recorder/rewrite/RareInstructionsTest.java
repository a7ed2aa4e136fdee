package dev.snap.recorder.rewrite;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snap.seam.Door;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Date;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Instructions that the JDK's compiler does not write, and others' do. */
class RareInstructionsTest {
  private static final String DATE = "java/util/Date";

  @Test
  void followsAHandleThatIsAConstant() throws Throwable {
    Class<?> type =
        load(
            "()Ljava/lang/Object;",
            code -> {
              code.visitLdcInsn(nanoTime());
              code.visitInsn(Opcodes.ARETURN);
            });
    MethodHandle handle = (MethodHandle) run(type, Object.class);
    assertThat(MethodHandles.lookup().revealDirect(handle).getDeclaringClass().getName())
        .isEqualTo("dev.snap.seam.time.NanoTime");
  }

  @Test
  void followsADynamicConstantWithinAnother() throws Throwable {
    Handle invoke =
        new Handle(
            Opcodes.H_INVOKESTATIC,
            "java/lang/invoke/ConstantBootstraps",
            "invoke",
            MethodType.methodType(
                    Object.class,
                    MethodHandles.Lookup.class,
                    String.class,
                    Class.class,
                    MethodHandle.class,
                    Object[].class)
                .toMethodDescriptorString(),
            false);
    ConstantDynamic inner = new ConstantDynamic("a", "J", invoke, nanoTime());
    Handle box =
        new Handle(
            Opcodes.H_INVOKESTATIC, "java/lang/Long", "valueOf", "(J)Ljava/lang/Long;", false);
    ConstantDynamic outer = new ConstantDynamic("b", "Ljava/lang/Long;", invoke, box, inner);
    byte[] rewritten =
        rewrite(
            "()Ljava/lang/Object;",
            code -> {
              code.visitLdcInsn(outer);
              code.visitInsn(Opcodes.ARETURN);
            });
    assertThat(new String(rewritten, ISO_8859_1))
        .contains("dev/snap/seam/time/NanoTime")
        .doesNotContain("java/lang/System");
    assertThat(run(define(rewritten), Object.class)).isInstanceOf(Long.class);
  }

  @Test
  void createsWhatNobodyKeeps() throws Throwable {
    Class<?> type =
        load(
            "()V",
            code -> {
              code.visitTypeInsn(Opcodes.NEW, DATE);
              code.visitMethodInsn(Opcodes.INVOKESPECIAL, DATE, "<init>", "()V", false);
              code.visitInsn(Opcodes.RETURN);
            });
    run(type, void.class);
  }

  @Test
  void createsBehindACreationThatNeverEnds() throws Throwable {
    Class<?> type =
        load(
            "()Ljava/lang/Object;",
            code -> {
              Label dead = new Label();
              code.visitInsn(Opcodes.ICONST_0);
              code.visitJumpInsn(Opcodes.IFEQ, dead);
              code.visitTypeInsn(Opcodes.NEW, DATE);
              code.visitInsn(Opcodes.POP);
              code.visitLabel(dead);
              code.visitTypeInsn(Opcodes.NEW, DATE);
              code.visitInsn(Opcodes.DUP);
              code.visitMethodInsn(Opcodes.INVOKESPECIAL, DATE, "<init>", "()V", false);
              code.visitInsn(Opcodes.ARETURN);
            });
    assertThat(run(type, Object.class)).isInstanceOf(Date.class);
  }

  @Test
  void guardsACreationWhoseReferenceIsMovedFirst() throws Throwable {
    byte[] rewritten =
        rewrite(
            "()Ljava/lang/Object;",
            code -> {
              code.visitTypeInsn(Opcodes.NEW, DATE);
              code.visitVarInsn(Opcodes.ASTORE, 0);
              code.visitVarInsn(Opcodes.ALOAD, 0);
              code.visitMethodInsn(Opcodes.INVOKESPECIAL, DATE, "<init>", "()V", false);
              code.visitVarInsn(Opcodes.ALOAD, 0);
              code.visitInsn(Opcodes.ARETURN);
            });
    assertThat(run(define(rewritten), Object.class)).isInstanceOf(Date.class);
    assertThat(new String(rewritten, ISO_8859_1)).contains("dev/snap/seam/Uncovered");
  }

  @Test
  void readsClassFilesWithoutFrames() throws Throwable {
    byte[] old = classFile(Opcodes.V1_4, "()Ljava/lang/Object;", RareInstructionsTest::chosenDate);
    byte[] rewritten = Objects.requireNonNull(rewriter().rewrite(old));
    assertThat(new ClassReader(rewritten).readUnsignedShort(6)).isEqualTo(Opcodes.V1_4);
    assertThat(run(define(rewritten), Object.class)).isInstanceOf(Date.class);
  }

  private static void chosenDate(MethodVisitor code) {
    Label other = new Label();
    Label end = new Label();
    code.visitTypeInsn(Opcodes.NEW, "java/util/GregorianCalendar");
    code.visitInsn(Opcodes.DUP);
    code.visitInsn(Opcodes.ICONST_0);
    code.visitJumpInsn(Opcodes.IFEQ, other);
    code.visitInsn(Opcodes.ACONST_NULL);
    code.visitTypeInsn(Opcodes.CHECKCAST, "java/util/Locale");
    code.visitJumpInsn(Opcodes.GOTO, end);
    code.visitLabel(other);
    code.visitFieldInsn(Opcodes.GETSTATIC, "java/util/Locale", "ROOT", "Ljava/util/Locale;");
    code.visitLabel(end);
    code.visitMethodInsn(
        Opcodes.INVOKESPECIAL,
        "java/util/GregorianCalendar",
        "<init>",
        "(Ljava/util/Locale;)V",
        false);
    code.visitTypeInsn(Opcodes.NEW, DATE);
    code.visitInsn(Opcodes.DUP);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, DATE, "<init>", "()V", false);
    code.visitInsn(Opcodes.SWAP);
    code.visitInsn(Opcodes.POP);
    code.visitInsn(Opcodes.ARETURN);
  }

  private static Handle nanoTime() {
    return new Handle(Opcodes.H_INVOKESTATIC, "java/lang/System", "nanoTime", "()J", false);
  }

  private static ClassRewriter rewriter() {
    SeamTable table = SeamReader.read(Door.class.getClassLoader());
    return new ClassRewriter(table, new ClassHierarchy(name -> null, name -> null));
  }

  private static byte[] rewrite(String descriptor, Consumer<MethodVisitor> code) {
    byte[] classFile = classFile(Opcodes.V17, descriptor, code);
    return Objects.requireNonNull(rewriter().rewrite(classFile), "nothing was rewritten");
  }

  private static Class<?> load(String descriptor, Consumer<MethodVisitor> code) {
    return define(rewrite(descriptor, code));
  }

  private static byte[] classFile(int version, String descriptor, Consumer<MethodVisitor> code) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    ClassVisitor type = writer;
    type.visit(version, Opcodes.ACC_PUBLIC, "rare/Rare", null, "java/lang/Object", null);
    MethodVisitor run =
        type.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "run", descriptor, null, null);
    run.visitCode();
    code.accept(run);
    run.visitMaxs(0, 0);
    run.visitEnd();
    type.visitEnd();
    return writer.toByteArray();
  }

  /** Defined in a loader of its own, where it is verified when it runs. */
  private static Class<?> define(byte[] classFile) {
    return new ClassLoader(RareInstructionsTest.class.getClassLoader()) {
      Class<?> define() {
        return defineClass("rare.Rare", classFile, 0, classFile.length);
      }
    }.define();
  }

  private static Object run(Class<?> type, Class<?> result) throws Throwable {
    MethodHandle run =
        MethodHandles.publicLookup().findStatic(type, "run", MethodType.methodType(result));
    Object value = run.invokeWithArguments();
    return value == null ? "nothing" : value;
  }
}
