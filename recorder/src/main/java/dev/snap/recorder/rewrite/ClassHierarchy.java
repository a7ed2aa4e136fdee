package dev.snap.recorder.rewrite;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who inherits from whom, over the class path and the JDK. A class that is nowhere inherits
 * nothing. For one thread.
 */
final class ClassHierarchy {
  private final Function<String, byte @Nullable []> platform;
  private final Function<String, byte @Nullable []> classPath;
  private final Map<String, Optional<ClassFacts>> known = new HashMap<>();

  /**
   * A hierarchy.
   *
   * @param platform class files of the JDK by internal name
   * @param classPath class files of the class path by internal name
   */
  ClassHierarchy(
      Function<String, byte @Nullable []> platform, Function<String, byte @Nullable []> classPath) {
    this.platform = platform;
    this.classPath = classPath;
  }

  /**
   * Whether a call of that method on {@code owner} can end in the one that {@code declaring}, a
   * class of the JDK, declares: there is no override by a class of the user's in between. Overrides
   * within the JDK do not count, because they have the same effect.
   *
   * @param method name and descriptor
   */
  boolean reaches(String owner, String declaring, String method) {
    if (owner.equals(declaring)) {
      return true;
    }
    ClassFacts facts = facts(owner);
    if (facts == null || !facts.platform() && facts.methods().contains(method)) {
      return false;
    }
    String parent = facts.superName();
    if (parent != null && reaches(parent, declaring, method)) {
      return true;
    }
    return facts.interfaces().stream().anyMatch(each -> reaches(each, declaring, method));
  }

  /**
   * Whether a call of that method on {@code owner} resolves to the one that {@code declaring}
   * declares: no class in between, the JDK's included, overrides it.
   *
   * @param method name and descriptor
   */
  boolean inherits(String owner, String declaring, String method) {
    String at = owner;
    while (!at.equals(declaring)) {
      ClassFacts facts = facts(at);
      if (facts == null || facts.methods().contains(method) || facts.superName() == null) {
        return false;
      }
      at = facts.superName();
    }
    return true;
  }

  /** Whether {@code owner} is {@code ancestor} or a subtype of it. */
  boolean isA(String owner, String ancestor) {
    if (owner.equals(ancestor)) {
      return true;
    }
    ClassFacts facts = facts(owner);
    if (facts == null) {
      return false;
    }
    String parent = facts.superName();
    return parent != null && isA(parent, ancestor)
        || facts.interfaces().stream().anyMatch(each -> isA(each, ancestor));
  }

  /** Whether the class extends that one. */
  boolean isBelow(String name, String parent) {
    ClassFacts facts = facts(name);
    for (String at = superName(facts); at != null; at = superName(facts(at))) {
      if (at.equals(parent)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String superName(@Nullable ClassFacts facts) {
    return facts == null ? null : facts.superName();
  }

  /** Adds a class that is on no class path. */
  void add(String name, byte[] classFile) {
    known.put(name, Optional.of(ClassFacts.of(classFile, false)));
  }

  private @Nullable ClassFacts facts(String name) {
    return known.computeIfAbsent(name, this::find).orElse(null);
  }

  private Optional<ClassFacts> find(String name) {
    byte[] ofPlatform = platform.apply(name);
    if (ofPlatform != null) {
      return Optional.of(ClassFacts.of(ofPlatform, true));
    }
    byte[] ofClassPath = classPath.apply(name);
    return ofClassPath == null ? Optional.empty() : Optional.of(ClassFacts.of(ofClassPath, false));
  }
}
