package dev.snap.seam.hash;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.StringConcatException;
import java.lang.invoke.StringConcatFactory;

/** Concatenates strings as the JDK does, and shows objects as {@link Texts} does. */
public final class Concatenations {
  private static final MethodHandle TEXT;

  static {
    try {
      TEXT =
          MethodHandles.lookup()
              .findStatic(
                  Texts.class, "valueOf", MethodType.methodType(String.class, Object.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private Concatenations() {}

  /** A bootstrap method, with the parameters of the JDK's. */
  public static CallSite makeConcat(MethodHandles.Lookup lookup, String name, MethodType type)
      throws StringConcatException {
    return shown(StringConcatFactory.makeConcat(lookup, name, texts(type)), type);
  }

  /** A bootstrap method, with the parameters of the JDK's. */
  public static CallSite makeConcatWithConstants(
      MethodHandles.Lookup lookup, String name, MethodType type, String recipe, Object... constants)
      throws StringConcatException {
    return shown(
        StringConcatFactory.makeConcatWithConstants(lookup, name, texts(type), recipe, constants),
        type);
  }

  private static CallSite shown(CallSite site, MethodType type) {
    MethodHandle concatenation = site.getTarget();
    for (int i = 0; i < type.parameterCount(); i++) {
      Class<?> parameter = type.parameterType(i);
      if (isObject(parameter)) {
        MethodHandle text = TEXT.asType(MethodType.methodType(String.class, parameter));
        concatenation = MethodHandles.filterArguments(concatenation, i, text);
      }
    }
    return new ConstantCallSite(concatenation);
  }

  private static MethodType texts(MethodType type) {
    MethodType texts = type;
    for (int i = 0; i < type.parameterCount(); i++) {
      if (isObject(type.parameterType(i))) {
        texts = texts.changeParameterType(i, String.class);
      }
    }
    return texts;
  }

  /** Where a class has a text of its own, its subclasses have one too. */
  private static boolean isObject(Class<?> parameter) {
    return parameter.isInterface()
        || (!parameter.isPrimitive() && Identities.showsIdentity(parameter));
  }
}
