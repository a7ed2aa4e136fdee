package dev.snap.testing;

/** Where the services of an application under test run. */
public enum Topology {
  /** All in this JVM, calls made directly: a debugger steps from caller to callee. */
  DIRECT,
  /** All in this JVM, calls made through the gRPC transport. */
  GRPC,
  /** Each in a JVM of its own, restored from its bundle. */
  RESTORED
}
