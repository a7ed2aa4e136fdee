package dev.snap.recorder.tripwire;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;

/**
 * Places the hooks in every class of the JDK, those that are loaded and those that will be. What
 * could not be done is kept, and fails the recording.
 */
final class JdkTransformer implements ClassFileTransformer {
  /**
   * Classes in which nothing may be called: the ones that a call of the wire itself runs through,
   * and the inside of virtual threads, where no frame may be looked at.
   */
  private static final List<String> LEFT =
      List.of(
          "java/lang/StackStreamFactory",
          "java/lang/StackWalker",
          "java/lang/ThreadLocal",
          "java/lang/VirtualThread",
          "java/lang/invoke/",
          "java/lang/ref/",
          "jdk/internal/vm/",
          "sun/instrument/");

  private final Ledger ledger;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final Set<Integer> placed = ConcurrentHashMap.newKeySet();
  private final Map<String, String> failures = new ConcurrentHashMap<>();
  private final Set<String> hooked = ConcurrentHashMap.newKeySet();

  JdkTransformer(Ledger ledger) {
    this.ledger = ledger;
  }

  /** The numbers of the methods before which a call of the wire stands. */
  Set<Integer> placed() {
    return placed;
  }

  /** The classes that were given hooks. */
  Set<String> hooked() {
    return hooked;
  }

  /** Classes that could not be given hooks, with the reason. */
  Map<String, String> failures() {
    return failures;
  }

  @Override
  public byte @Nullable [] transform(
      Module module,
      @Nullable ClassLoader loader,
      @Nullable String name,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] classFile) {
    if (name == null || !isOfJdk(loader) || isLeft(name)) {
      return null;
    }
    seen.add(name);
    try {
      Hooks hooks = new Hooks(ledger);
      byte[] result = hooks.place(new ClassReader(classFile));
      if (result != null) {
        placed.addAll(hooks.placed());
        hooked.add(name);
      }
      return result;
    } catch (Throwable e) {
      failures.put(name, e.toString());
      return null;
    }
  }

  /**
   * Makes the JVM load what a transformation needs. A class that is needed for the first time while
   * its own class file is being transformed would need itself.
   */
  void warmUp() {
    Class<?> sample = FileInputStream.class;
    if (!needsHooks(sample) || transform(sample, classFile(sample)) == null) {
      throw new IllegalStateException("the ledger has no method of " + sample);
    }
  }

  /**
   * Gives hooks to classes that were loaded before, or while this transformer itself ran.
   *
   * @return how many
   */
  int sweep(Instrumentation instrumentation) {
    List<Class<?>> missed = new ArrayList<>();
    for (Class<?> each : instrumentation.getAllLoadedClasses()) {
      if (isMissed(each) && instrumentation.isModifiableClass(each) && needsHooks(each)) {
        missed.add(each);
      }
    }
    if (!missed.isEmpty()) {
      try {
        instrumentation.retransformClasses(missed.toArray(Class<?>[]::new));
      } catch (UnmodifiableClassException | LinkageError e) {
        failures.put(missed.toString(), e.toString());
      }
    }
    return missed.size();
  }

  private boolean isMissed(Class<?> type) {
    String name = type.getName().replace('.', '/');
    return !type.isArray()
        && !type.isHidden()
        && isOfJdk(type.getClassLoader())
        && !isLeft(name)
        && seen.add(name);
  }

  private boolean needsHooks(Class<?> type) {
    byte[] classFile = classFile(type);
    return classFile != null && new Hooks(ledger).hasSites(new ClassReader(classFile));
  }

  private byte @Nullable [] transform(Class<?> type, byte @Nullable [] classFile) {
    return classFile == null
        ? null
        : transform(
            type.getModule(), null, type.getName().replace('.', '/'), type, null, classFile);
  }

  private byte @Nullable [] classFile(Class<?> type) {
    String file = type.getName().replace('.', '/') + ".class";
    try (InputStream in = type.getModule().getResourceAsStream(file)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      failures.put(type.getName(), e.toString());
      return null;
    }
  }

  private static boolean isLeft(String name) {
    for (String each : LEFT) {
      if (name.startsWith(each)) {
        return true;
      }
    }
    return false;
  }

  static boolean isOfJdk(@Nullable ClassLoader loader) {
    return loader == null || loader == ClassLoader.getPlatformClassLoader();
  }
}
