package dev.snap.recorder.state.hprof;

/** The types of fields and array elements, with the numbers that HPROF gives them. */
public enum ValueType {
  /** A reference. */
  OBJECT(2, 0),
  /** A {@code boolean}. */
  BOOLEAN(4, 1),
  /** A {@code char}. */
  CHAR(5, 2),
  /** A {@code float}. */
  FLOAT(6, 4),
  /** A {@code double}. */
  DOUBLE(7, 8),
  /** A {@code byte}. */
  BYTE(8, 1),
  /** A {@code short}. */
  SHORT(9, 2),
  /** An {@code int}. */
  INT(10, 4),
  /** A {@code long}. */
  LONG(11, 8);

  private static final ValueType[] BY_NUMBER = new ValueType[12];

  static {
    for (ValueType type : values()) {
      BY_NUMBER[type.number] = type;
    }
  }

  private final int number;
  private final int size;

  ValueType(int number, int size) {
    this.number = number;
    this.size = size;
  }

  static ValueType of(int number) {
    ValueType type = number >= 0 && number < BY_NUMBER.length ? BY_NUMBER[number] : null;
    if (type == null) {
      throw new DamagedDump("it names an unknown type of value, " + number);
    }
    return type;
  }

  /** The size of a value in bytes. */
  int size(int idSize) {
    return this == OBJECT ? idSize : size;
  }

  /** A value as Java writes it. */
  public String text(long bits) {
    return switch (this) {
      case BOOLEAN -> bits == 0 ? "false" : "true";
      case CHAR -> "'" + (char) bits + "'";
      case FLOAT -> Float.toString(Float.intBitsToFloat((int) bits));
      case DOUBLE -> Double.toString(Double.longBitsToDouble(bits));
      case OBJECT, BYTE, SHORT, INT, LONG -> Long.toString(bits);
    };
  }

  /** The keyword of a primitive type. */
  public String keyword() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
