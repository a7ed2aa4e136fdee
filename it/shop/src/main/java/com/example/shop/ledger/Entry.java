package com.example.shop.ledger;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A line in the books.
 *
 * @param number its place, from 1
 * @param seal ties it to all entries before it
 */
public record Entry(int number, String text, BigDecimal amount, Instant at, String seal) {}
