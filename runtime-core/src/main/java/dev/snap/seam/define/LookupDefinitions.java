package dev.snap.seam.define;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.lang.invoke.MethodHandles.Lookup;

/** Classes, also hidden ones, that are defined beside another by its {@code Lookup}. */
public final class LookupDefinitions {
  private LookupDefinitions() {}

  @Replaces(value = Lookup.class, kind = Kind.INSTANCE)
  public static Class<?> defineClass(Lookup lookup, byte[] bytes) throws IllegalAccessException {
    return lookup.defineClass(rewritten("Lookup.defineClass", lookup, bytes));
  }

  @Replaces(value = Lookup.class, kind = Kind.INSTANCE)
  public static Lookup defineHiddenClass(
      Lookup lookup, byte[] bytes, boolean initialize, Lookup.ClassOption... options)
      throws IllegalAccessException {
    String operation = "Lookup.defineHiddenClass";
    if (Door.live() || DefinedClass.seesSeams(lookup.lookupClass().getClassLoader())) {
      return lookup.defineHiddenClass(rewritten(operation, lookup, bytes), initialize, options);
    }
    byte[] aside = DefinedClass.aside(operation, bytes.clone());
    return aside.length == 0
        ? lookup.defineHiddenClass(bytes, initialize, options)
        : lookup.defineHiddenClassWithClassData(aside, SeamLinks.INSTANCE, initialize, options);
  }

  @Replaces(value = Lookup.class, kind = Kind.INSTANCE)
  public static Lookup defineHiddenClassWithClassData(
      Lookup lookup, byte[] bytes, Object data, boolean initialize, Lookup.ClassOption... options)
      throws IllegalAccessException {
    byte[] rewritten = rewritten("Lookup.defineHiddenClassWithClassData", lookup, bytes);
    return lookup.defineHiddenClassWithClassData(rewritten, data, initialize, options);
  }

  private static byte[] rewritten(String operation, Lookup lookup, byte[] bytes) {
    return Door.live()
        ? bytes
        : DefinedClass.rewritten(operation, lookup.lookupClass().getClassLoader(), bytes.clone());
  }
}
