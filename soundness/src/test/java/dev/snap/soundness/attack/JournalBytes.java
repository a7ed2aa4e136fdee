package dev.snap.soundness.attack;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * A journal taken apart and put together by the page on its format, and not by the code under
 * attack.
 *
 * @param start magic and version
 * @param payloads of its records, header and commit among them
 */
public record JournalBytes(byte[] start, List<byte[]> payloads) {
  private static final int START = 12;
  private static final int COMMIT_FIELD = 5 << 3 | 2;

  static JournalBytes of(byte[] journal) {
    List<byte[]> payloads = new ArrayList<>();
    for (int at = START; at < journal.length; ) {
      int length = 0;
      int size = 0;
      do {
        length |= (journal[at + size] & 0x7F) << 7 * size;
      } while (journal[at + size++] < 0);
      payloads.add(Arrays.copyOfRange(journal, at + size, at + size + length));
      at += size + length + 4;
    }
    return new JournalBytes(Arrays.copyOf(journal, START), payloads);
  }

  /** The same beginning before other records, every checksum right. */
  byte[] with(List<byte[]> others) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(start);
    others.forEach(each -> out.writeBytes(framed(each)));
    return out.toByteArray();
  }

  /** The same, with the chain made anew behind them: only the signature can tell. */
  public byte[] chained(List<byte[]> others) {
    List<byte[]> all = new ArrayList<>(others);
    byte[] chain = sha256(start);
    for (byte[] each : others) {
      chain = sha256(chain, each);
    }
    ByteArrayOutputStream commit = new ByteArrayOutputStream();
    if (others.size() > 1) {
      commit.write(1 << 3);
      commit.writeBytes(varint(others.size() - 1));
    }
    commit.write(2 << 3 | 2);
    commit.write(chain.length);
    commit.writeBytes(chain);
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.write(COMMIT_FIELD);
    record.writeBytes(varint(commit.size()));
    record.writeBytes(commit.toByteArray());
    all.add(record.toByteArray());
    return with(all);
  }

  /** The records without the last one, which commits them. */
  List<byte[]> uncommitted() {
    return payloads.subList(0, payloads.size() - 1);
  }

  static byte[] framed(byte[] payload) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(varint(payload.length));
    out.writeBytes(payload);
    CRC32C crc = new CRC32C();
    crc.update(payload);
    for (int i = 0; i < 4; i++) {
      out.write((int) (crc.getValue() >>> 8 * i));
    }
    return out.toByteArray();
  }

  static byte[] varint(long value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
    return out.toByteArray();
  }

  private static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] each : parts) {
        digest.update(each);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
