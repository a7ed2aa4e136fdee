package com.example.shop.orders;

import com.example.shop.ledger.Entry;
import com.example.shop.pricing.Quote;
import java.time.Duration;
import java.time.Instant;

/**
 * What a customer gets for an order.
 *
 * @param booked the payment in the ledger
 * @param deliveredWithin counted from {@code placedAt}
 */
public record Confirmation(
    Order order, Quote quote, Entry booked, Instant placedAt, Duration deliveredWithin) {}
