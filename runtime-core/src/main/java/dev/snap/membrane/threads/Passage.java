package dev.snap.membrane.threads;

/** Why a thread that waited goes on. */
public enum Passage {
  /** What it waited for has come. */
  READY,
  /** The virtual time it gave itself has passed. */
  TIMED_OUT,
  /** The membrane is live: it may wait for real. */
  LIVE
}
