package dev.snap.seam.stack;

import java.lang.StackWalker.StackFrame;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** A frame without its class loader, as {@link StackTraces} shows it. */
record Seen(StackFrame frame) implements StackFrame {
  @Override
  public String getClassName() {
    return frame.getClassName();
  }

  @Override
  public String getMethodName() {
    return frame.getMethodName();
  }

  @Override
  public Class<?> getDeclaringClass() {
    return frame.getDeclaringClass();
  }

  @Override
  public MethodType getMethodType() {
    return frame.getMethodType();
  }

  @Override
  public String getDescriptor() {
    return frame.getDescriptor();
  }

  @Override
  public int getByteCodeIndex() {
    return frame.getByteCodeIndex();
  }

  @Override
  public @Nullable String getFileName() {
    return frame.getFileName();
  }

  @Override
  public int getLineNumber() {
    return frame.getLineNumber();
  }

  @Override
  public boolean isNativeMethod() {
    return frame.isNativeMethod();
  }

  @Override
  public StackTraceElement toStackTraceElement() {
    return StackTraces.withoutLoader(frame.toStackTraceElement());
  }

  @Override
  public String toString() {
    return toStackTraceElement().toString();
  }
}
