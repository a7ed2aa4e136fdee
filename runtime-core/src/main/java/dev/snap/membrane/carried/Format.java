package dev.snap.membrane.carried;

/**
 * The numbers of the fields in a carried bootstrap. A value is a message with one field, whose
 * number tells what it is; the empty message is {@code null}.
 */
final class Format {
  /** Bootstrap: a record or an object of a class. */
  static final int OBJECT = 1;

  /** Bootstrap: a lambda or method reference. */
  static final int LAMBDA = 2;

  /** Object and lambda: the class of the object, the class that holds the lambda. */
  static final int TYPE = 1;

  /** Object and lambda: one thing that is carried, in order. */
  static final int CARRIED = 2;

  /** Lambda: what {@link java.lang.invoke.SerializedLambda} tells of its code. */
  static final int INTERFACE = 3;

  static final int INTERFACE_METHOD = 4;
  static final int INTERFACE_SIGNATURE = 5;
  static final int KIND = 6;
  static final int BODY_TYPE = 7;
  static final int BODY = 8;
  static final int BODY_SIGNATURE = 9;
  static final int INSTANTIATED = 10;

  /** Value: one of {@link TextForm}. */
  static final int TEXT = 1;

  /** Value: a byte array. */
  static final int BYTES = 2;

  /** Value: a list, field {@link #ELEMENT} repeated. */
  static final int LIST = 3;

  /** Value: a set, field {@link #ELEMENT} repeated. */
  static final int SET = 4;

  /** Value: a map, field {@link #ELEMENT} repeated, key and value in turn. */
  static final int MAP = 5;

  /** Value: an optional. */
  static final int OPTIONAL = 6;

  /** Value: an array of the declared type. */
  static final int ARRAY = 7;

  /** Value: a reference to a service object. */
  static final int REFERENCE = 8;

  /** Value: a record of the declared type, field {@link #ELEMENT} per component. */
  static final int RECORD = 9;

  /** Value: a constant of the declared enum. */
  static final int CONSTANT = 10;

  /** Value: what a generated codec writes, the declared type being open. */
  static final int CODED = 11;

  /** Value: a bootstrap. */
  static final int BOOTSTRAP = 12;

  /** Value: one of the types that the declared sealed type permits. */
  static final int PERMITTED = 13;

  /** Inside list, set, map, optional, array and record. */
  static final int ELEMENT = 1;

  /** Inside text, reference, coded and permitted: which. */
  static final int NAME = 1;

  /** Inside text, coded and permitted: what. */
  static final int CONTENT = 2;

  /** Inside reference: the owner. */
  static final int SERVICE = 2;

  static final int EXPORT = 3;
  static final int INSTANCE = 4;

  /**
   * How deep values may nest; two messages each stay within {@link
   * dev.snap.wire.WireReader#MAX_DEPTH}.
   */
  static final int MAX_DEPTH = 24;

  private Format() {}
}
