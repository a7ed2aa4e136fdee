package dev.snap.recorder.rewrite;

import dev.snap.membrane.Membrane.ClassRewriting;
import dev.snap.recorder.rewrite.aside.AsideRewriter;
import dev.snap.seam.Door;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;

/**
 * Rewrites the classes that a service defines while it is recorded, one after the other, in the JVM
 * that it runs on. Reads nothing before there is one.
 */
public final class DefinedClasses implements ClassRewriting {
  private final ClassLoader service;
  private @Nullable Rewriting rewriting;

  private DefinedClasses(ClassLoader service) {
    this.service = service;
  }

  /**
   * A rewriter for the classes of one service.
   *
   * @param service the loader of its class path
   */
  public static DefinedClasses of(ClassLoader service) {
    return new DefinedClasses(service);
  }

  @Override
  public synchronized byte[] rewrite(byte[] classFile) {
    Rewriting begun = rewriting == null ? begin() : rewriting;
    rewriting = begun;
    byte[] rewritten = begun.classes().rewrite(classFile);
    begun.hierarchy().add(new ClassReader(classFile).getClassName(), classFile);
    return rewritten == null ? new byte[0] : rewritten;
  }

  @Override
  public byte[] rewriteAside(byte[] classFile) {
    byte[] rewritten = rewrite(classFile);
    return rewritten.length == 0 ? rewritten : AsideRewriter.rewrite(rewritten);
  }

  private Rewriting begin() {
    try {
      PlatformClasses platform = PlatformClasses.of(Path.of(System.getProperty("java.home")));
      ClassHierarchy hierarchy = new ClassHierarchy(platform::find, this::find);
      SeamTable table = SeamReader.read(Door.class.getClassLoader());
      return new Rewriting(new ClassRewriter(table, hierarchy), hierarchy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The stand-ins that rewritten classes extend are Snap's own. */
  private byte @Nullable [] find(String name) {
    ClassLoader loader = name.startsWith("dev/snap/") ? Door.class.getClassLoader() : service;
    try (InputStream in = loader.getResourceAsStream(name + ".class")) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Rewriting(ClassRewriter classes, ClassHierarchy hierarchy) {}
}
