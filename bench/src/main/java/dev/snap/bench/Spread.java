package dev.snap.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * The middle of some measurements, and their ends.
 *
 * @param low the lowest
 * @param median the middle one
 * @param high the highest
 */
public record Spread(double low, double median, double high) {

  /** The spread of at least one measurement. */
  public static Spread of(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    return new Spread(sorted[0], median, sorted[sorted.length - 1]);
  }

  /** The spread of each against the middle, for example 0.04 for 4 % up or down. */
  public double noise() {
    return Math.max(high / median - 1, 1 - low / median);
  }

  /** Middle and ends, for example {@code 1.01 (0.99-1.04)}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f (%.2f-%.2f)", median, low, high);
  }
}
