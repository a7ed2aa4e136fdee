package dev.snap.journal;

/** Where values too large for a journal stand, each once, under the SHA-256 of its bytes. */
public interface Blobs {

  /**
   * Keeps bytes.
   *
   * @return their digest, 64 hex digits
   */
  String put(byte[] bytes);

  /**
   * The bytes of a digest.
   *
   * @throws dev.snap.error.SnapFailure when they are missing or are not those of the digest
   */
  byte[] get(String digest);

  /**
   * Proves that the bytes of a digest are there, without holding them.
   *
   * @throws dev.snap.error.SnapFailure when they are missing or are not those of the digest
   */
  void check(String digest);
}
