package dev.snap.recorder.tripwire;

import dev.snap.membrane.outside.OutsideLoader;
import dev.snap.recorder.tripwire.wire.Wire;
import java.lang.StackWalker.StackFrame;
import java.net.InetAddress;
import java.net.URL;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the stack whose effect it is. The nearest frame outside the JDK decides: when it is
 * Snap's own, a seam or the recorder performs the effect and accounts for it; when it is of the
 * user's code, the effect passed all surfaces, unless a frame of the JDK in between is claimed.
 */
final class StackReader {
  private static final int SHOWN_FRAMES = 8;

  /** What looks up the host of a URL. */
  private static final Set<String> LOOKED_AT = Set.of("equals", "hashCode", "sameFile");

  private static final String WIRE = Wire.class.getName();
  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private final Claims claims;

  StackReader(Claims claims) {
    this.claims = claims;
  }

  /** What passed all surfaces, {@code null} when the effect is claimed. */
  @Nullable Trip read(NativeMethod effect) {
    return WALKER.walk(frames -> read(effect, frames.iterator()));
  }

  /** Whose code made the JDK do something, {@code null} when it is Snap's own. */
  @Nullable Caller caller() {
    return WALKER.walk(frames -> caller(frames.iterator()));
  }

  private @Nullable Trip read(NativeMethod effect, Iterator<StackFrame> rest) {
    skipToWire(rest);
    StackFrame entry = null;
    NativeKind kind = effect.kind();
    while (rest.hasNext()) {
      StackFrame frame = rest.next();
      Class<?> type = frame.getDeclaringClass();
      if (!JdkTransformer.isOfJdk(type.getClassLoader())) {
        Caller caller = entry == null ? null : caller(entry, frame, rest);
        return caller == null ? null : new Trip(caller, kind, effect);
      }
      if (claims.cover(type.getName(), frame.getMethodName(), effect.kind())) {
        return null;
      }
      kind = known(frame, kind);
      entry = frame;
    }
    return null;
  }

  /** What an effect is for, where a frame further out says so. */
  private static NativeKind known(StackFrame frame, NativeKind kind) {
    Class<?> type = frame.getDeclaringClass();
    if (type == SecureRandom.class) {
      return NativeKind.RANDOM;
    }
    if (type == InetAddress.class) {
      return NativeKind.IO_NET;
    }
    boolean isLookedAt = type == URL.class && LOOKED_AT.contains(frame.getMethodName());
    return isLookedAt ? NativeKind.URL_HOST : kind;
  }

  private static @Nullable Caller caller(Iterator<StackFrame> rest) {
    skipToWire(rest);
    StackFrame entry = rest.next();
    while (rest.hasNext()) {
      StackFrame frame = rest.next();
      if (!JdkTransformer.isOfJdk(frame.getDeclaringClass().getClassLoader())) {
        return caller(entry, frame, rest);
      }
      entry = frame;
    }
    return null;
  }

  private static void skipToWire(Iterator<StackFrame> frames) {
    boolean found = false;
    while (!found && frames.hasNext()) {
      found = frames.next().getClassName().equals(WIRE);
    }
  }

  private static @Nullable Caller caller(
      StackFrame entry, StackFrame nearest, Iterator<StackFrame> rest) {
    if (isOfSnap(nearest.getDeclaringClass()) || isOutside(nearest.getDeclaringClass())) {
      return null;
    }
    List<StackTraceElement> trace = new ArrayList<>();
    String service = null;
    StackFrame frame = nearest;
    while (frame != null) {
      Class<?> type = frame.getDeclaringClass();
      ClassLoader loader = type.getClassLoader();
      if (!JdkTransformer.isOfJdk(loader)
          && !isOfSnap(type)
          && !frame.getMethodName().startsWith("snap$")) {
        add(trace, frame.toStackTraceElement());
        service = service == null ? loader.getName() : service;
      }
      frame = rest.hasNext() && trace.size() < SHOWN_FRAMES ? rest.next() : null;
    }
    return new Caller(
        service == null ? "a bootstrap" : service, entry.toStackTraceElement(), trace);
  }

  /** Whether a class is of a real driver's, which no service holds. */
  private static boolean isOutside(Class<?> type) {
    return type.getClassLoader() instanceof OutsideLoader;
  }

  /** A bridge and the method it calls are one method to the user. */
  private static void add(List<StackTraceElement> trace, StackTraceElement frame) {
    StackTraceElement last = trace.isEmpty() ? null : trace.get(trace.size() - 1);
    if (last == null
        || !last.getClassName().equals(frame.getClassName())
        || !last.getMethodName().equals(frame.getMethodName())) {
      trace.add(frame);
    }
  }

  private static boolean isOfSnap(Class<?> type) {
    String name = type.getName();
    return name.startsWith("dev.snap.seam.")
        || (name.startsWith("dev.snap.")
            && type.getClassLoader() == StackReader.class.getClassLoader());
  }
}
