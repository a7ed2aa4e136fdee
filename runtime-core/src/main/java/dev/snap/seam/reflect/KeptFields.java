package dev.snap.seam.reflect;

import dev.snap.seam.Adapts;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/**
 * Reads of static fields that the JDK keeps to itself: there the JVM has what it knows of its
 * machine. The JDK checks whether the caller may reach the field, so a read stays where it stands.
 */
public final class KeptFields {
  private static final String UNSAFE = "sun.misc.Unsafe";

  private KeptFields() {}

  @Adapts(Field.class)
  public static @Nullable Object[] get(@Nullable Field field, @Nullable Object receiver) {
    return checked("Field.get", field, receiver);
  }

  @Adapts(value = Field.class, gives = boolean.class)
  public static @Nullable Object[] getBoolean(@Nullable Field field, @Nullable Object receiver) {
    return checked("Field.getBoolean", field, receiver);
  }

  @Adapts(value = Field.class, gives = byte.class)
  public static @Nullable Object[] getByte(@Nullable Field field, @Nullable Object receiver) {
    return checked("Field.getByte", field, receiver);
  }

  @Adapts(value = Field.class, gives = char.class)
  public static @Nullable Object[] getChar(@Nullable Field field, @Nullable Object receiver) {
    return checked("Field.getChar", field, receiver);
  }

  @Adapts(value = Field.class, gives = short.class)
  public static @Nullable Object[] getShort(@Nullable Field field, @Nullable Object receiver) {
    return checked("Field.getShort", field, receiver);
  }

  @Adapts(value = Field.class, gives = int.class)
  public static @Nullable Object[] getInt(@Nullable Field field, @Nullable Object receiver) {
    return checked("Field.getInt", field, receiver);
  }

  @Adapts(value = Field.class, gives = long.class)
  public static @Nullable Object[] getLong(@Nullable Field field, @Nullable Object receiver) {
    return checked("Field.getLong", field, receiver);
  }

  @Adapts(value = Field.class, gives = float.class)
  public static @Nullable Object[] getFloat(@Nullable Field field, @Nullable Object receiver) {
    return checked("Field.getFloat", field, receiver);
  }

  @Adapts(value = Field.class, gives = double.class)
  public static @Nullable Object[] getDouble(@Nullable Field field, @Nullable Object receiver) {
    return checked("Field.getDouble", field, receiver);
  }

  @Adapts(named = UNSAFE, gives = Object.class)
  public static @Nullable Object[] staticFieldBase(Object unsafe, @Nullable Field field) {
    Kept.check("Unsafe.staticFieldBase", field);
    return new @Nullable Object[] {unsafe, field};
  }

  @Adapts(named = UNSAFE, gives = long.class)
  public static @Nullable Object[] staticFieldOffset(Object unsafe, @Nullable Field field) {
    Kept.check("Unsafe.staticFieldOffset", field);
    return new @Nullable Object[] {unsafe, field};
  }

  @Replaces(value = Lookup.class, kind = Kind.INSTANCE)
  public static MethodHandle unreflectGetter(Lookup lookup, Field field)
      throws IllegalAccessException {
    MethodHandle plain = lookup.unreflectGetter(field);
    Kept.check("Lookup.unreflectGetter", field);
    return plain;
  }

  @Replaces(value = Lookup.class, kind = Kind.INSTANCE)
  public static VarHandle unreflectVarHandle(Lookup lookup, Field field)
      throws IllegalAccessException {
    VarHandle plain = lookup.unreflectVarHandle(field);
    Kept.check("Lookup.unreflectVarHandle", field);
    return plain;
  }

  @Replaces(value = Lookup.class, kind = Kind.INSTANCE)
  public static MethodHandle findStaticGetter(
      Lookup lookup, Class<?> owner, String name, Class<?> type)
      throws NoSuchFieldException, IllegalAccessException {
    MethodHandle plain = lookup.findStaticGetter(owner, name, type);
    Kept.check("Lookup.findStaticGetter", lookup, plain);
    return plain;
  }

  @Replaces(value = Lookup.class, kind = Kind.INSTANCE)
  public static VarHandle findStaticVarHandle(
      Lookup lookup, Class<?> owner, String name, Class<?> type)
      throws NoSuchFieldException, IllegalAccessException {
    VarHandle plain = lookup.findStaticVarHandle(owner, name, type);
    if (Kept.mayReach(lookup)) {
      MethodHandle getter = lookup.findStaticGetter(owner, name, type);
      Kept.check("Lookup.findStaticVarHandle", lookup, getter);
    }
    return plain;
  }

  private static @Nullable Object[] checked(
      String operation, @Nullable Field field, @Nullable Object receiver) {
    Kept.check(operation, field);
    return new @Nullable Object[] {field, receiver};
  }
}
