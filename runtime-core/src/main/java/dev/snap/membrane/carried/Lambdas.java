package dev.snap.membrane.carried;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.wire.WireException;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and remakes lambdas through the two methods that javac adds because {@link
 * dev.snap.Bootstrap} is serializable: {@code writeReplace} of the lambda and {@code
 * $deserializeLambda$} of the class that holds it.
 */
final class Lambdas {
  private Lambdas() {}

  /** The lambda's code and captured values, or {@code null} when the object is no lambda. */
  static @Nullable SerializedLambda read(Object lambda) {
    try {
      Method writeReplace = lambda.getClass().getDeclaredMethod("writeReplace");
      writeReplace.setAccessible(true);
      return writeReplace.invoke(lambda) instanceof SerializedLambda form ? form : null;
    } catch (NoSuchMethodException e) {
      return null;
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new IllegalStateException(
          "the form of " + lambda.getClass().getName() + " cannot be read", e);
    }
  }

  /** An equal lambda, with other captured values, made by the class that holds it. */
  static Object remake(SerializedLambda form, Class<?> holder) {
    try {
      Method deserialize = holder.getDeclaredMethod("$deserializeLambda$", SerializedLambda.class);
      deserialize.setAccessible(true);
      return deserialize.invoke(null, form);
    } catch (ReflectiveOperationException e) {
      throw new SnapFailure(
          SnapCode.CODE_CHANGED,
          "The bootstrap "
              + code(form)
              + " is not in this version of "
              + holder.getTypeName()
              + ".",
          "Build again, so that code and journal are of the same version.",
          e);
    }
  }

  /** Whether it is a lambda expression; else a method reference. */
  static boolean isBody(SerializedLambda form) {
    return form.getImplMethodName().startsWith("lambda$");
  }

  /** The code as users know it: the method around a lambda, or the method that is referred to. */
  static String code(SerializedLambda form) {
    String type = form.getImplClass().replace('/', '.').replace('$', '.');
    String name = form.getImplMethodName();
    if (!isBody(form)) {
      return type + "::" + (name.equals("<init>") ? "new" : name);
    }
    int end = name.indexOf('$', "lambda$".length());
    String method = name.substring("lambda$".length(), end < 0 ? name.length() : end);
    return switch (method) {
      case "new" -> "lambda in a constructor or field of " + type;
      case "static" -> "lambda in a static field of " + type;
      default -> "lambda in " + type + "." + method;
    };
  }

  /** Whether the first captured value is the object around the lambda. */
  static boolean capturesThis(SerializedLambda form) {
    return isBody(form) && hasReceiver(form);
  }

  /**
   * The declared types of the captured values and what follows them, without what stood in angle
   * brackets.
   */
  static List<Class<?>> parameters(SerializedLambda form, @Nullable ClassLoader loader) {
    List<Class<?>> types = new ArrayList<>();
    if (isInstance(form)) {
      types.add(type("(L" + form.getImplClass() + ";)V", loader).parameterType(0));
    }
    types.addAll(type(form.getImplMethodSignature(), loader).parameterList());
    return types;
  }

  private static MethodType type(String descriptor, @Nullable ClassLoader loader) {
    try {
      return MethodType.fromMethodDescriptorString(descriptor, loader);
    } catch (RuntimeException | LinkageError e) { // the JDK has no one way to refuse a descriptor
      throw new WireException("a lambda of unknown types: " + descriptor);
    }
  }

  /** The same code with captured values. */
  static SerializedLambda with(
      SerializedLambda code, List<@Nullable Object> captured, Class<?> holder) {
    return new SerializedLambda(
        holder,
        code.getFunctionalInterfaceClass(),
        code.getFunctionalInterfaceMethodName(),
        code.getFunctionalInterfaceMethodSignature(),
        code.getImplMethodKind(),
        code.getImplClass(),
        code.getImplMethodName(),
        code.getImplMethodSignature(),
        code.getInstantiatedMethodType(),
        captured.toArray());
  }

  /**
   * The captured values in the user's words; names are there when the code was compiled with them.
   */
  static List<String> capturedNames(SerializedLambda form, @Nullable ClassLoader loader) {
    List<String> known = isBody(form) ? LocalVariables.of(form, loader) : List.of();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < form.getCapturedArgCount(); i++) {
      if (i == 0 && hasReceiver(form)) {
        names.add("receiver");
      } else if (i < known.size()) {
        names.add("captured variable " + known.get(i));
      } else {
        names.add("captured variable " + (i + 1));
      }
    }
    return names;
  }

  private static boolean hasReceiver(SerializedLambda form) {
    return form.getCapturedArgCount() > 0 && isInstance(form);
  }

  private static boolean isInstance(SerializedLambda form) {
    int kind = form.getImplMethodKind();
    return kind != MethodHandleInfo.REF_invokeStatic
        && kind != MethodHandleInfo.REF_newInvokeSpecial;
  }
}
