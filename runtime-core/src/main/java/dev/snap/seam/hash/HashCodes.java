package dev.snap.seam.hash;

import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Hash codes as user and library code sees them. Those that the JDK takes from an object's identity
 * differ from JVM to JVM, and code lays out tables by them or makes names of them; here they follow
 * from the name of an enum constant or class, and for other objects from the order in which the
 * bootstrap first asked. They are the same when live, because what was made of them in the
 * bootstrap is still read then. The JDK's own collections keep to the JDK's hash codes.
 */
public final class HashCodes {
  private HashCodes() {}

  @Replaces(value = Object.class, kind = Kind.INHERITED)
  public static int hashCode(Object object) {
    if (object instanceof String) { // most keys are, and it spares them the look at their class
      return object.hashCode();
    }
    return switch (HashKind.of(object.getClass())) {
      case IDENTITY -> identityHashCode(object);
      case CONTENT -> ContentHashes.of(object);
      case OWN -> object.hashCode();
    };
  }

  @Replaces(value = Object.class, kind = Kind.SUPER, name = "hashCode")
  public static int ofIdentity(Object object) {
    return identityHashCode(object);
  }

  @Replaces(value = Enum.class, kind = Kind.INHERITED, name = "hashCode")
  public static int of(Enum<?> constant) {
    return 31 * constant.getDeclaringClass().getName().hashCode() + constant.name().hashCode();
  }

  @Replaces(System.class)
  public static int identityHashCode(@Nullable Object object) {
    if (object instanceof Enum<?> constant) {
      return of(constant);
    }
    if (object instanceof Class<?> type) {
      return TypeNames.getName(type).hashCode();
    }
    return object == null ? 0 : Identities.of(object);
  }

  @Replaces(value = Objects.class, name = "hashCode")
  public static int orZero(@Nullable Object object) {
    return object == null ? 0 : hashCode(object);
  }

  @Replaces(Objects.class)
  public static int hash(@Nullable Object... values) {
    return all(values);
  }

  @Replaces(value = Arrays.class, name = "hashCode")
  public static int all(@Nullable Object @Nullable [] values) {
    if (values == null) {
      return 0;
    }
    int hash = 1;
    for (Object each : values) {
      hash = 31 * hash + orZero(each);
    }
    return hash;
  }
}
