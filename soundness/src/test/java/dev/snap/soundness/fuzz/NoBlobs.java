package dev.snap.soundness.fuzz;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.journal.Blobs;

/** Where no blob is. */
enum NoBlobs implements Blobs {
  /** The one. */
  NONE;

  @Override
  public String put(byte[] bytes) {
    throw new IllegalStateException("nothing is written here");
  }

  @Override
  public byte[] get(String digest) {
    throw new SnapFailure(SnapCode.JOURNAL_DAMAGED, "blobs/" + digest + " is missing", "");
  }

  @Override
  public void check(String digest) {
    get(digest);
  }
}
