package dev.snap.journal;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A journal taken apart into its framed records, by the page on the format and not by the reader
 * under test; for attackers.
 *
 * @param start magic and version
 * @param records length, payload and checksum each
 */
record Records(byte[] start, List<byte[]> records) {
  static final int START = 12;

  static Records of(byte[] journal) {
    List<byte[]> records = new ArrayList<>();
    int at = START;
    while (at < journal.length) {
      int length = 0;
      int size = 0;
      do {
        length |= (journal[at + size] & 0x7F) << 7 * size;
      } while (journal[at + size++] < 0);
      records.add(slice(journal, at, size + length + 4));
      at += size + length + 4;
    }
    return new Records(slice(journal, 0, START), records);
  }

  /** A record around a payload, its checksum right. */
  static byte[] framed(byte[] payload) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int length = payload.length;
    while (length > 0x7F) {
      out.write(length & 0x7F | 0x80);
      length >>>= 7;
    }
    out.write(length);
    out.writeBytes(payload);
    int crc = JournalFormat.crc(payload);
    for (int i = 0; i < 4; i++) {
      out.write(crc >>> 8 * i);
    }
    return out.toByteArray();
  }

  /** The payload of a record. */
  byte[] payload(int record) {
    byte[] framed = records.get(record);
    int size = lengthSize(record);
    return slice(framed, size, framed.length - size - 4);
  }

  /** The number of bytes that a record's length takes. */
  int lengthSize(int record) {
    int size = 1;
    while (records.get(record)[size - 1] < 0) {
      size++;
    }
    return size;
  }

  /** The offset at which a record begins. */
  int offset(int record) {
    return START + records.stream().limit(record).mapToInt(each -> each.length).sum();
  }

  /** The number of the record that holds an offset, from 1; 0 before the first. */
  int recordAt(int offset) {
    int record = 0;
    while (record < records.size() && offset(record) <= offset) {
      record++;
    }
    return record;
  }

  /** The same journal with other records. */
  byte[] with(List<byte[]> others) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(start);
    others.forEach(out::writeBytes);
    return out.toByteArray();
  }

  private static byte[] slice(byte[] bytes, int from, int length) {
    return Arrays.copyOfRange(bytes, from, from + length);
  }
}
