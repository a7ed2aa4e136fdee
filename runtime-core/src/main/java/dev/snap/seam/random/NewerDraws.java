package dev.snap.seam.random;

import static dev.snap.seam.random.ThreadLocals.drawing;
import static java.lang.invoke.MethodType.methodType;

import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;

/** What generators draw by operations that are in the JDK since versions 21 and 22. */
public final class NewerDraws {
  private NewerDraws() {}

  @Replaces(Collections.class)
  public static void shuffle(List<?> list, RandomGenerator generator) throws Throwable {
    Shuffle.HANDLE.invokeExact(list, drawing(generator));
  }

  @Replaces(value = RandomGenerator.class, kind = Kind.CALLED)
  public static DoubleStream equiDoubles(
      RandomGenerator generator, double left, double right, boolean leftIn, boolean rightIn)
      throws Throwable {
    return (DoubleStream)
        EquiDoubles.HANDLE.invokeExact(drawing(generator), left, right, leftIn, rightIn);
  }

  private static final class Shuffle {
    static final MethodHandle HANDLE = handle();

    private static MethodHandle handle() {
      MethodType type = methodType(void.class, List.class, RandomGenerator.class);
      try {
        return MethodHandles.publicLookup().findStatic(Collections.class, "shuffle", type);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("this JDK shuffles by no generator", e);
      }
    }
  }

  private static final class EquiDoubles {
    static final MethodHandle HANDLE = handle();

    private static MethodHandle handle() {
      MethodType type =
          methodType(DoubleStream.class, double.class, double.class, boolean.class, boolean.class);
      try {
        return MethodHandles.publicLookup().findVirtual(RandomGenerator.class, "equiDoubles", type);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("this JDK has no equiDoubles", e);
      }
    }
  }
}
