package dev.snap.wire;

import org.jspecify.annotations.Nullable;

/**
 * Bytes that are not what their codec expects, or a value that its codec cannot write. Says where:
 * the path of record components from the outermost message to the place, for example {@code
 * shop.Cart.orders[2].sku}.
 */
public final class WireException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String fact;
  private String path = "";
  private int field;

  /** A fault in the user's words. */
  public WireException(String message) {
    this(message, null);
  }

  /** A fault with the exception that shows it. */
  public WireException(String message, @Nullable Throwable cause) {
    super(message, cause);
    this.fact = message;
  }

  /** A value that must be there and is not. */
  public static WireException missing(String name) {
    return new WireException(
        name + " is missing: null cannot cross where @Nullable or Optional is not declared");
  }

  /** The fault, behind the path to its place. */
  @Override
  public String getMessage() {
    if (path.isEmpty()) {
      return fact;
    }
    return (path.startsWith(".") ? path.substring(1) : path) + ": " + fact;
  }

  /**
   * The same exception, its path starting at a place, for example {@code Inventory.stockOf(Sku)}.
   */
  public WireException in(String place) {
    path = place + path;
    return this;
  }

  /**
   * The same exception, thrown at a field of the current message unless a field is known already.
   */
  public WireException at(int number) {
    if (field == 0) {
      field = number;
    }
    return this;
  }

  /** The same exception, thrown at one element of a field. */
  WireException element(int number, int index) {
    path = "[" + index + "]" + path;
    field = number;
    return this;
  }

  /** The same exception, seen from outside the message whose field it was thrown at. */
  WireException within(MessageCodec<?> message) {
    path = message.step(field) + path;
    field = 0;
    return this;
  }
}
