package sample.other;

/** A value type of another package. */
public record Money(String currency, long cents) {
  /** Refuses negative amounts. */
  public Money {
    if (cents < 0) {
      throw new IllegalArgumentException("negative");
    }
  }
}
