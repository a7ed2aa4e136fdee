package com.example.shop.orders;

/** An order cannot be paid in the way that was chosen. */
public final class PaymentRefused extends Exception {
  /** Why a payment is refused. */
  public enum Reason {
    EXPIRED,
    NOT_ENOUGH
  }

  private final Reason reason;

  /** The payment is refused for this reason. */
  public PaymentRefused(Reason reason) {
    super("payment refused: " + reason);
    this.reason = reason;
  }

  /** Why it is refused. */
  public Reason reason() {
    return reason;
  }
}
