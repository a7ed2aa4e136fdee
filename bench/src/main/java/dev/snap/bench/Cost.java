package dev.snap.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one operation costs: the medians of a fork.
 *
 * @param clock the time by the clock, in the unit of the benchmark
 * @param cpuNanos the CPU time of the JVM, in nanoseconds
 */
public record Cost(double clock, double cpuNanos) {

  /** One of the two of each. */
  public static Spread spread(List<Cost> costs, ToDoubleFunction<Cost> kind) {
    return Spread.of(costs.stream().mapToDouble(kind).toArray());
  }

  /** The CPU time of costs that were measured in turn with a yardstick, against it. */
  public static Spread ratio(List<Cost> measured, List<Cost> yardstick) {
    double[] ratios = new double[measured.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = measured.get(i).cpuNanos() / yardstick.get(i).cpuNanos();
    }
    return Spread.of(ratios);
  }
}
