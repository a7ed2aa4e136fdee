package dev.snap;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A container with a number of replicas and a memory limit.
 *
 * @param minReplicas the smallest number of replicas, 0 or more
 * @param maxReplicas the largest number of replicas, at least {@code minReplicas} and at least 1
 * @param memory the memory limit as Kubernetes writes it, for example {@code 256Mi} or {@code 2Gi}
 */
public record Container(int minReplicas, int maxReplicas, String memory) implements Hardware {
  private static final Pattern MEMORY = Pattern.compile("[1-9][0-9]{0,6}(Ki|Mi|Gi)");

  /** Checks the ranges given above. */
  public Container {
    Objects.requireNonNull(memory, "memory");
    if (minReplicas < 0 || maxReplicas < Math.max(1, minReplicas)) {
      throw new IllegalArgumentException(
          "a container scales from 0 or more to at least 1 replica, not from "
              + minReplicas
              + " to "
              + maxReplicas);
    }
    if (!MEMORY.matcher(memory).matches()) {
      throw new IllegalArgumentException("memory is written like 256Mi or 2Gi, not " + memory);
    }
  }

  /** A container with one replica and 256 MiB. */
  public static Container single() {
    return new Container(1, 1, "256Mi");
  }

  /** A container that scales between two numbers of replicas, with 256 MiB each. */
  public static Container scaling(int minReplicas, int maxReplicas) {
    return new Container(minReplicas, maxReplicas, "256Mi");
  }

  /** The same container with another memory limit. */
  public Container memory(String limit) {
    return new Container(minReplicas, maxReplicas, limit);
  }
}
