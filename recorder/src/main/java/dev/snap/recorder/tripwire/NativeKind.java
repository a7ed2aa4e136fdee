package dev.snap.recorder.tripwire;

import java.util.Arrays;

/** What a native method of the JDK does, as the ledger says it. */
enum NativeKind {
  IO_FILE(
      "io-file",
      "files",
      "Use an operation of java.nio.file.Files or java.io that the table of surfaces lists, or do it"
          + " when the service is live."),
  IO_NET(
      "io-net",
      "the network",
      "Open the connection on the first call of the live service that needs it."),
  URL_HOST(
      "url-host",
      "host names",
      "Compare and keep a java.net.URI, which looks no host up, in place of a URL."),
  THREAD(
      "thread",
      "threads",
      "Wait with an operation that the table of surfaces lists, or start the work when the service is"
          + " live."),
  FFM("ffm", "native code", "Call native code when the service is live."),
  JNI_LOAD("jni-load", "native code", "Load native code when the service is live."),
  ENV(
      "env",
      "the environment of the build machine",
      "Ask when the service is live, or grant the value to the build as a variable or property."),
  GC_MEM("gc-mem", "the JVM's figures", "Ask Runtime for it, or ask when the service is live."),
  PROCESS(
      "process",
      "processes",
      "Run the program in an earlier step of the build, and read its result."),
  TIME("time", "time", "Take the time from java.time, or take it when the service is live."),
  RANDOM(
      "random",
      "randomness",
      "Draw from java.util.Random or java.security.SecureRandom; make keys and what is drawn for them"
          + " when the service is live."),
  IDENTITY("identity", "identity hash codes", ""),
  STACK("stack", "stack traces", ""),
  OFF_HEAP("off-heap", "memory outside the heap", ""),
  CLASS_META("class-meta", "classes", ""),
  MEM("mem", "memory", ""),
  INIT("init", "the JVM's own start", ""),
  PURE("pure", "computation", "");

  private final String label;
  private final String surface;
  private final String nextStep;

  NativeKind(String label, String surface, String nextStep) {
    this.label = label;
    this.surface = surface;
    this.nextStep = nextStep;
  }

  static NativeKind of(String label) {
    return Arrays.stream(values())
        .filter(each -> each.label.equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no kind of native method: " + label));
  }

  /** Its name in the ledger. */
  String label() {
    return label;
  }

  /** The family of operations, in the words of the table of surfaces. */
  String surface() {
    return surface;
  }

  /** What a user can do instead. */
  String nextStep() {
    return nextStep;
  }
}
