package dev.snap.recorder.tripwire;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.util.Optional;

/** A call of the C library and one back, written without the types that JDK 17 lacks. */
final class Foreign {
  private Foreign() {}

  static int negated(int value) {
    return -value;
  }

  static void call() throws Exception {
    Class<?> linkerType = Class.forName("java.lang.foreign.Linker");
    Class<?> layoutType = Class.forName("java.lang.foreign.MemoryLayout");
    Class<?> descriptorType = Class.forName("java.lang.foreign.FunctionDescriptor");
    Class<?> segmentType = Class.forName("java.lang.foreign.MemorySegment");
    Class<?> arenaType = Class.forName("java.lang.foreign.Arena");
    Class<?> optionType = Class.forName("java.lang.foreign.Linker$Option");
    Object options = Array.newInstance(optionType, 0);
    Object linker = linkerType.getMethod("nativeLinker").invoke(null);
    Object anInt = Class.forName("java.lang.foreign.ValueLayout").getField("JAVA_INT").get(null);
    Object layouts = Array.newInstance(layoutType, 1);
    Array.set(layouts, 0, anInt);
    Object descriptor =
        descriptorType.getMethod("of", layoutType, layouts.getClass()).invoke(null, anInt, layouts);
    Object lookup = linkerType.getMethod("defaultLookup").invoke(linker);
    Object abs =
        ((Optional<?>)
                Class.forName("java.lang.foreign.SymbolLookup")
                    .getMethod("find", String.class)
                    .invoke(lookup, "abs"))
            .orElseThrow();
    linkerType
        .getMethod("downcallHandle", segmentType, descriptorType, options.getClass())
        .invoke(linker, abs, descriptor, options);
    MethodHandle back =
        MethodHandles.lookup()
            .findStatic(Foreign.class, "negated", MethodType.methodType(int.class, int.class));
    Object arena = arenaType.getMethod("global").invoke(null);
    linkerType
        .getMethod("upcallStub", MethodHandle.class, descriptorType, arenaType, options.getClass())
        .invoke(linker, back, descriptor, arena, options);
    Class.forName("java.lang.foreign.SymbolLookup")
        .getMethod("libraryLookup", String.class, arenaType)
        .invoke(null, "libz.so.1", arena);
  }
}
