package dev.snap.seam.stack;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.lang.StackWalker.StackFrame;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Walks over stacks as code of a bootstrap sees them: what {@link StackTraces} shows, in the same
 * order. When live they are the JDK's without the one frame of the seam.
 */
public final class StackWalks {
  private static final String SELF = StackWalks.class.getName();

  private StackWalks() {}

  @Replaces(value = StackWalker.class, kind = Kind.INSTANCE)
  public static <T> T walk(
      StackWalker walker, Function<? super Stream<StackFrame>, ? extends T> function) {
    return walker.walk(frames -> function.apply(seen(frames)));
  }

  @Replaces(value = StackWalker.class, kind = Kind.INSTANCE)
  public static void forEach(StackWalker walker, Consumer<? super StackFrame> action) {
    walker.walk(
        frames -> {
          seen(frames).forEach(action);
          return action;
        });
  }

  /** Reflection's frames are no callers, as in the JDK. */
  @Replaces(value = StackWalker.class, kind = Kind.INSTANCE)
  public static Class<?> getCallerClass(StackWalker walker) {
    return walker
        .<StackFrame>walk(
            frames ->
                seen(frames)
                    .filter(frame -> !Frames.isReflection(frame.getClassName()))
                    .skip(1)
                    .findFirst()
                    .orElseThrow(() -> new IllegalCallerException("no caller frame")))
        .getDeclaringClass();
  }

  private static Stream<StackFrame> seen(Stream<StackFrame> frames) {
    return Door.live()
        ? frames.filter(frame -> !isSelf(frame))
        : frames.takeWhile(frame -> !isEntry(frame)).filter(StackWalks::isShown).map(Seen::new);
  }

  private static boolean isSelf(StackFrame frame) {
    return frame.getClassName().startsWith(SELF);
  }

  private static boolean isEntry(StackFrame frame) {
    return Frames.isEntry(frame.getClassName(), frame.getMethodName());
  }

  private static boolean isShown(StackFrame frame) {
    return Frames.isShown(frame.getClassName());
  }
}
