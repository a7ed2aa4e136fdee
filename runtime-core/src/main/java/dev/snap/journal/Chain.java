package dev.snap.journal;

import java.security.MessageDigest;

/** The hash chain over the records of one journal. For one thread. */
final class Chain {
  private final MessageDigest digest = Sha256.digest();
  private byte[] head;

  /** A chain of no records yet. */
  Chain() {
    digest.update(JournalFormat.MAGIC);
    digest.update(new byte[] {JournalFormat.VERSION, 0, 0, 0});
    head = digest.digest();
  }

  /** The link of the last record; not to be changed. */
  byte[] head() {
    return head;
  }

  /** Adds a record. */
  void add(byte[] payload) {
    digest.update(head);
    digest.update(payload);
    head = digest.digest();
  }
}
