package dev.snap.seam.hash;

/** Where the hash code of the objects of a class comes from. */
enum HashKind {
  /** From the identity of the object. */
  IDENTITY,
  /** From what it contains, by the JDK's contract for collections. */
  CONTENT,
  /** From a method that tells by itself. */
  OWN;

  private static final ClassValue<HashKind> KINDS =
      new ClassValue<>() {
        @Override
        protected HashKind computeValue(Class<?> type) {
          try {
            Class<?> declaring = type.getMethod("hashCode").getDeclaringClass();
            if (declaring == Object.class || declaring == Enum.class) {
              return IDENTITY;
            }
            return ContentHashes.isContent(type, declaring) ? CONTENT : OWN;
          } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
          }
        }
      };

  static HashKind of(Class<?> type) {
    return KINDS.get(type);
  }
}
