package dev.snap.error;

import java.util.Locale;

/**
 * Every problem that Snap reports outside the compiler, each with a stable number and a page under
 * {@code errors/}. 1xx belong to the annotation processor, 2xx to the build, 3xx to restore, 4xx to
 * running services.
 */
public enum SnapCode {
  /** A bootstrap threw. */
  BOOTSTRAP_THREW(201),
  /** A bootstrap did not end within its time. */
  BOOTSTRAP_HANGS(202),
  /** A bootstrap tried to end the JVM. */
  EXIT(203),
  /** A bootstrap opened a socket or resolved a host name. */
  NETWORK(204),
  /** A bootstrap started a process. */
  PROCESS(205),
  /** A bootstrap loaded a native library. */
  NATIVE_CODE(206),
  /** A file operation that the membrane does not cover. */
  FILE_ACCESS(207),
  /** A class extends a JDK class in a way the membrane cannot follow. */
  SUBCLASS(208),
  /** What a bootstrap carries cannot cross. */
  CARRIED(209),
  /** A service name that is not allowed or taken. */
  SERVICE_NAME(210),
  /** A bootstrap waits for a thread that can never continue. */
  STUCK(211),
  /** The proof found that the restored state differs. */
  STATE_DIFFERS(212),
  /** The forked JVM died without its commit record. */
  FORK_DIED(213),
  /** Something at the end of the bootstrap may not be in a snapshot. */
  NOT_AT_REST(214),
  /** The root bootstrap named in the build is missing or is none. */
  ROOT(215),
  /** The replay in the proof did not come to its end. */
  PROOF_FAILED(216),
  /** The snapshot could not be written. */
  PUBLISH(217),
  /** A random generator that cannot be reseeded before live. */
  GENERATOR(218),
  /** A file or value exceeds the size the membrane takes. */
  TOO_LARGE(219),
  /** A class file that cannot be rewritten. */
  REWRITE(220),
  /** A use of threads that the membrane cannot repeat. */
  THREADS(221),
  /** An operation of the JDK that no membrane covers. */
  UNCOVERED(222),
  /** An effect reached the operating system past all surfaces. */
  TRIPWIRE(223),
  /** The JDK's own methods cannot be watched. */
  TRIPWIRE_SILENT(224),
  /** A covered operation may be reached in a way that the membrane cannot follow. */
  INDIRECT(226),
  /** A class made at run time that cannot be rewritten. */
  DEFINED_CLASS(227),
  /** A class made at run time in a loader that does not see the service's classes. */
  LOADER(228),
  /** A value or type of a database's driver that cannot cross. */
  DATABASE_TYPE(229),
  /** A database that lives in the memory of the build JVM, outside the Java heap. */
  DATABASE_LOST(230),
  /** An object of a database that ended with the bootstrap. */
  DATABASE_OBJECT_GONE(231),
  /** A bootstrap reaches a host that the build was not granted. */
  HOST(232),
  /** A bootstrap makes or reads keys. */
  KEYS(233),
  /** A connection of the bootstrap was used after restore. */
  EPHEMERAL(234),
  /** A bootstrap waits for a server that listens only when the service is live. */
  LISTENER(235),
  /** A service holds an open handle at the end of its bootstrap. */
  HOLDS_HANDLE(236),
  /** A service holds a key at the end of its bootstrap. */
  HOLDS_KEY(237),
  /** Hash-ordered collections of a service iterate in another order in every replica. */
  HASH_ORDER(238),
  /** Hash-ordered collections whose order no start could compare with the proof. */
  ORDER_UNWATCHED(258),
  /** A replay wrote where nothing may be written. */
  PROOF_WROTE(239),
  /** What was recorded could not be written. */
  NOT_WRITTEN(242),
  /** The JVM that ran the bootstraps had too little memory. */
  OUT_OF_MEMORY(243),
  /** A look at, or a change of, what belongs to the whole JVM. */
  WHOLE_JVM(246),
  /** A naming service, a remote object or the JVM's management beans. */
  NAMING(247),
  /** An address of memory. */
  ADDRESS(248),
  /** Code that the garbage collector ran. */
  COLLECTED(249),
  /** A bootstrap begins a connection without waiting for it. */
  NON_BLOCKING(250),
  /** A part of the JDK that it keeps to itself. */
  KEPT(251),
  /** A bootstrap threw for want of a variable or property that is not granted. */
  NOT_GRANTED(254),

  /** A replay does not match its journal. */
  DIVERGENCE(301),
  /** The journal's bytes are damaged. */
  JOURNAL_DAMAGED(302),
  /** The journal or bundle was written by another version of the format. */
  FORMAT_VERSION(303),
  /** The signature does not match. */
  SIGNATURE(304),
  /** The code differs from what was recorded. */
  CODE_CHANGED(305),
  /** The JVM differs from the one that was proven. */
  JVM_DIFFERS(306),
  /** The bundle lacks a part. */
  BUNDLE_INCOMPLETE(307),
  /** The barrier could not be passed. */
  BARRIER(308),
  /** The bootstrap threw in replay what it did not throw when recorded. */
  REPLAY_THREW(309),
  /** Hash-ordered collections would iterate in another order than in the proof. */
  ORDER_DIFFERS(310),
  /** The environment adds options that are not those of the launch line. */
  LAUNCH_OPTIONS(311),
  /** The bundle holds what its build did not put there. */
  BUNDLE_ALTERED(313),
  /** Something unforeseen ended a restore. */
  RESTORE_FAILED(314),
  /** A restore took longer than it may. */
  RESTORE_TOO_SLOW(315),

  /** The address of a peer is not known. */
  NO_ADDRESS(401),
  /** The port cannot be opened. */
  PORT(402),
  /** A service died. */
  SERVICE_DIED(403),
  /** There is no snapshot to run. */
  NO_SNAPSHOT(404),
  /** A service did not become ready in time. */
  NOT_READY(405);

  private final int number;

  SnapCode(int number) {
    this.number = number;
  }

  /** The code as users see it, for example {@code SNAP-0301}. */
  public String code() {
    return String.format(Locale.ROOT, "SNAP-%04d", number);
  }
}
