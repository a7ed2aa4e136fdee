package com.example.shop.orders;

import com.example.shop.orders.PaymentRefused.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** How an order is paid. */
public sealed interface Payment {

  /** Why it is refused for an amount, if it is. */
  Optional<Reason> refusal(BigDecimal amount, LocalDate today);

  /**
   * By card.
   *
   * @param goodThrough the last day on which it is accepted
   */
  record Card(String number, LocalDate goodThrough) implements Payment {
    @Override
    public Optional<Reason> refusal(BigDecimal amount, LocalDate today) {
      return today.isAfter(goodThrough) ? Optional.of(Reason.EXPIRED) : Optional.empty();
    }
  }

  /** By a voucher, which must be worth the whole amount. */
  record Voucher(String code, BigDecimal worth) implements Payment {
    @Override
    public Optional<Reason> refusal(BigDecimal amount, LocalDate today) {
      return worth.compareTo(amount) < 0 ? Optional.of(Reason.NOT_ENOUGH) : Optional.empty();
    }
  }

  /** Later, by invoice. */
  record Invoice() implements Payment {
    @Override
    public Optional<Reason> refusal(BigDecimal amount, LocalDate today) {
      return Optional.empty();
    }
  }
}
