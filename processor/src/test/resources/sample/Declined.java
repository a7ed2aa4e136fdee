package sample;

import java.util.List;

/** A checked exception with state. */
public final class Declined extends Exception {
  private static final long serialVersionUID = 1L;

  final transient List<String> reasons;
  private final int code;

  Declined(String message) {
    this(message, 0, List.of());
  }

  Declined(String message, int code, List<String> reasons) {
    super(message);
    this.code = code;
    this.reasons = reasons;
  }

  public int getCode() {
    return code;
  }
}
