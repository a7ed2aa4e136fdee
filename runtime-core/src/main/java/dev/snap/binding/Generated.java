package dev.snap.binding;

/** Finds generated classes by name, once per type: never on the call path. */
final class Generated {
  private Generated() {}

  /**
   * The constant of the class generated beside a type: nested types are joined by an underscore, so
   * that {@code Outer.Inner} has {@code Outer_InnerCodec}.
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  static <R> R constant(Class<?> type, String suffix, String constant) {
    String name = type.getName().replace('$', '_') + suffix;
    try {
      return (R) Class.forName(name, true, type.getClassLoader()).getField(constant).get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          name
              + " was not generated: is dev.snap:snap-processor on the annotation processor path of the module that"
              + " declares "
              + type.getName()
              + "?",
          e);
    }
  }
}
