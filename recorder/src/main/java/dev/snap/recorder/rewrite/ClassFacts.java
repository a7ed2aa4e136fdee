package dev.snap.recorder.rewrite;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What the rewriter asks of a class. Names are internal ones, with slashes.
 *
 * @param superName its superclass, {@code null} for {@code Object}
 * @param interfaces the interfaces it names
 * @param methods name and descriptor of each method that it declares
 * @param platform whether it is part of the JDK
 */
record ClassFacts(
    @Nullable String superName, List<String> interfaces, Set<String> methods, boolean platform) {

  /** The facts in a class file. */
  static ClassFacts of(byte[] classFile, boolean platform) {
    ClassReader reader = new ClassReader(classFile);
    Set<String> methods = new HashSet<>();
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public @Nullable MethodVisitor visitMethod(
              int access,
              String name,
              String descriptor,
              @Nullable String signature,
              String @Nullable [] exceptions) {
            methods.add(name + descriptor);
            return null;
          }
        },
        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return new ClassFacts(
        reader.getSuperName(), List.of(reader.getInterfaces()), Set.copyOf(methods), platform);
  }
}
