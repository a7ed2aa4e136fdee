package dev.snap.journal;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** The constants of the journal format, and the checksum of its records. */
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
}
