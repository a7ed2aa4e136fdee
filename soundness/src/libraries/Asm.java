// org.ow2.asm:asm-util:9.9.1
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.lang.invoke.MethodHandles;
import java.util.function.Supplier;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

public final class Asm implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    writer.visit(
        Opcodes.V17, Opcodes.ACC_PUBLIC, "libraries/Emitted", null, "java/lang/Object",
        new String[] {"java/util/function/Supplier"});
    MethodVisitor init = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
    init.visitVarInsn(Opcodes.ALOAD, 0);
    init.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    init.visitInsn(Opcodes.RETURN);
    init.visitMaxs(0, 0);
    MethodVisitor get = writer.visitMethod(Opcodes.ACC_PUBLIC, "get", "()Ljava/lang/Object;", null, null);
    get.visitMethodInsn(Opcodes.INVOKESTATIC, "java/time/Instant", "now", "()Ljava/time/Instant;", false);
    get.visitInsn(Opcodes.ARETURN);
    get.visitMaxs(0, 0);
    Class<?> type = MethodHandles.lookup().defineClass(writer.toByteArray());
    Supplier<?> supplier = (Supplier<?>) type.getDeclaredConstructor().newInstance();
    return Keeper.of(supplier, supplier.get());
  }
}
