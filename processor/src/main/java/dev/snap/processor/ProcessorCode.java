package dev.snap.processor;

import java.util.Locale;

/**
 * Every mistake that the processor reports, each with a stable number and a page under {@code
 * errors/}.
 */
public enum ProcessorCode {
  /** {@code @Service} on what is no interface. */
  NO_INTERFACE(101),
  /** A service interface with type parameters. */
  GENERIC_SERVICE(102),
  /** A method with type parameters. */
  GENERIC_METHOD(103),
  /** A type that is neither a value nor a service. */
  CANNOT_CROSS(104),
  /** A type that Snap does not carry yet. */
  NOT_YET(105),
  /** A wildcard, a raw type or a type variable. */
  INDEFINITE(106),
  /** A class that is no record. */
  PLAIN_CLASS(107),
  /** A sealed type with a part that is no record, enum or sealed interface. */
  SEALED_PART(108),
  /** A type that generated code cannot name. */
  NOT_ACCESSIBLE(109),
  /** A field number that is not allowed or taken. */
  TAG(110),
  /** An exception that cannot be made again on the caller's side. */
  EXCEPTION(111),
  /** A {@code throws} clause that names no definite exception. */
  WIDE_THROWS(112),
  /** A record or sealed interface with type parameters. */
  GENERIC_VALUE(113),
  /** An enum without constants. */
  EMPTY_ENUM(114),
  /** A method whose name the stub needs for itself. */
  RESERVED_NAME(115),
  /** A class of the name that is to be generated. */
  NAME_TAKEN(116);

  private final int number;

  ProcessorCode(int number) {
    this.number = number;
  }

  /** The code as users see it, for example {@code SNAP-0104}. */
  public String code() {
    return String.format(Locale.ROOT, "SNAP-%04d", number);
  }
}
