package dev.snap.seam.define;

import dev.snap.seam.Door;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.BiFunction;

/**
 * The class data of hidden classes whose loader does not see the seams, such as one of the JDK's:
 * gives them each seam that they call, by its name with dots and its type. Of types of the JDK
 * only, which such classes see.
 */
final class SeamLinks implements BiFunction<String, MethodType, MethodHandle> {
  static final SeamLinks INSTANCE = new SeamLinks();

  private SeamLinks() {}

  @Override
  public MethodHandle apply(String seam, MethodType type) {
    int dot = seam.lastIndexOf('.');
    try {
      Class<?> owner = Class.forName(seam.substring(0, dot), true, Door.class.getClassLoader());
      return MethodHandles.publicLookup().findStatic(owner, seam.substring(dot + 1), type);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
