package dev.snap.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.zip.CRC32C;

/** The constants of the journal format and the two sums over its records. */
final class JournalFormat {
  static final byte[] MAGIC = "SNAPJRNL".getBytes(StandardCharsets.US_ASCII);
  static final int VERSION = 1;

  /** The largest record, in bytes. */
  static final int MAX_RECORD = 32 << 20;

  private JournalFormat() {}

  static int crc(byte[] payload) {
    CRC32C crc = new CRC32C();
    crc.update(payload);
    return (int) crc.getValue();
  }

  /** The first link of the chain. */
  static byte[] genesis() {
    MessageDigest digest = Sha256.digest();
    digest.update(MAGIC);
    digest.update(new byte[] {VERSION, 0, 0, 0});
    return digest.digest();
  }

  /** The next link of the chain. */
  static byte[] link(byte[] previous, byte[] payload) {
    MessageDigest digest = Sha256.digest();
    digest.update(previous);
    digest.update(payload);
    return digest.digest();
  }
}
