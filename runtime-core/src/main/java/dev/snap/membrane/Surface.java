package dev.snap.membrane;

/**
 * The families of operations that a membrane covers. The names stand in journals: they never
 * change.
 */
public enum Surface {
  /** The bootstrap itself and what it asks of its host. */
  BOOTSTRAP,
  /** Calls on references and on exports. */
  CALL,
  /** Clocks. */
  TIME,
  /** Generators of random values and identifiers. */
  RANDOMNESS,
  /** Environment variables. */
  ENVIRONMENT,
  /** System properties. */
  PROPERTIES,
  /** Files and directories. */
  FILES,
  /** The JVM's own: processors, memory, process id, classes that are defined at run time. */
  RUNTIME,
  /** Threads, executors and waiting. */
  THREADS,
  /** Sockets, host names, and databases at the level of {@code java.sql}. */
  NETWORK,
  /** Other processes, exit and native code. */
  PROCESS,
  /** Hooks around a checkpoint. */
  CHECKPOINT
}
