package dev.snap.journal;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.wire.Codecs;
import dev.snap.wire.References;
import dev.snap.wire.WireException;
import dev.snap.wire.WireReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Reads a journal from a stream, one record at a time, and checks length, checksum, chain and
 * commit on the way. What is wrong is a {@link SnapFailure} with offset and record; nothing is
 * tolerated, a journal is written once. For one thread.
 */
public final class JournalReader implements Closeable {
  private final InputStream in;
  private final EntryCodec codec;
  private final String service;
  private final Chain chain = new Chain();
  private long offset;
  private long start;
  private long records;
  private long depth;
  private @Nullable JournalHead head;

  /**
   * Opens a journal.
   *
   * @param in a buffered stream
   */
  public JournalReader(InputStream in, Blobs blobs) {
    this.in = in;
    this.codec = new EntryCodec(blobs);
    byte[] magic = take(JournalFormat.MAGIC.length);
    if (!Arrays.equals(magic, JournalFormat.MAGIC)) {
      throw damaged("it does not start with the magic of a journal");
    }
    int version = new WireReader(take(4), References.NONE).fixed32();
    if (version != JournalFormat.VERSION) {
      throw new SnapFailure(
          SnapCode.FORMAT_VERSION,
          "The journal has format "
              + Integer.toUnsignedString(version)
              + "; this Snap reads format "
              + JournalFormat.VERSION,
          "Restore it with the Snap that built it, or rebuild it with mvn snap:build.");
    }
    this.service = header();
  }

  /**
   * Reads a whole journal and gives its head: proof that every byte is there and in order, also of
   * its blobs, of which none is held.
   */
  public static JournalHead verify(InputStream in, Blobs blobs) {
    JournalReader reader = new JournalReader(in, new ProvingBlobs(blobs));
    Entry entry = reader.next();
    while (entry != null) {
      entry = reader.next();
    }
    return reader.head();
  }

  /** The full name of the service that the journal was recorded for. */
  public String service() {
    return service;
  }

  /** The next entry, or {@code null} behind the last one. */
  public @Nullable Entry next() {
    if (head != null) {
      return null;
    }
    byte[] before = chain.head();
    byte[] payload = record();
    try {
      WireReader record = new WireReader(payload, References.NONE);
      int tag = record.tag();
      int field = tag >>> 3;
      if (field == EntryCodec.COMMIT) {
        head = commit(record, tag & 7, before);
        return null;
      }
      if (field < EntryCodec.OPEN || field > EntryCodec.LEAF) {
        throw damaged("a record of unknown kind " + field);
      }
      Entry entry = codec.read(field, record, tag & 7);
      if (record.hasNext()) {
        throw damaged("bytes behind an entry");
      }
      nest(entry);
      return entry;
    } catch (WireException e) {
      throw damaged(e.getMessage());
    }
  }

  /** The head; known behind the last entry. */
  public JournalHead head() {
    JournalHead known = head;
    if (known == null) {
      throw new IllegalStateException("the journal is not read to its end");
    }
    return known;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private String header() {
    byte[] payload = record();
    try {
      WireReader record = new WireReader(payload, References.NONE);
      int tag = record.tag();
      if (tag >>> 3 != EntryCodec.HEADER) {
        throw damaged("it has no header");
      }
      int limit = record.open(tag & 7);
      String name = "";
      while (record.hasNext()) {
        int field = record.tag();
        if (field >>> 3 != 1) {
          throw damaged("an unknown field in the header");
        }
        name = Codecs.STRING.read(record, field & 7, name);
      }
      record.close(limit);
      if (record.hasNext()) {
        throw damaged("bytes behind the header");
      }
      return name;
    } catch (WireException e) {
      throw damaged(e.getMessage());
    }
  }

  private JournalHead commit(WireReader record, int wireType, byte[] before) {
    int limit = record.open(wireType);
    long count = 0;
    byte[] claimed = new byte[0];
    while (record.hasNext()) {
      int tag = record.tag();
      switch (tag >>> 3) {
        case 1 -> count = Codecs.LONG.read(record, tag & 7, count);
        case 2 -> claimed = Codecs.BYTES.read(record, tag & 7, claimed);
        default -> throw damaged("an unknown field in the commit record");
      }
    }
    record.close(limit);
    if (record.hasNext() || !atEnd()) {
      throw damaged("bytes behind the commit record");
    }
    if (count != records - 2 || !Arrays.equals(claimed, before)) {
      throw damaged("the commit record does not match the records before it");
    }
    if (depth > 0) {
      throw damaged("it is committed while an action has not ended");
    }
    return new JournalHead(service, count, HexFormat.of().formatHex(before));
  }

  private void nest(Entry entry) {
    if (entry instanceof Entry.Open) {
      depth++;
    } else if (entry instanceof Entry.Close && --depth < 0) {
      throw damaged("the end of an action that never began");
    }
  }

  private byte[] record() {
    start = offset;
    records++;
    long length = length();
    if (length > JournalFormat.MAX_RECORD) {
      throw damaged(
          "a record of " + length + " bytes, above the limit of " + JournalFormat.MAX_RECORD);
    }
    byte[] payload = take((int) length);
    int crc = new WireReader(take(4), References.NONE).fixed32();
    if (crc != JournalFormat.crc(payload)) {
      throw damaged("a record whose checksum does not match");
    }
    chain.add(payload);
    return payload;
  }

  /** A length has one form, the shortest: no sum covers these bytes. */
  private long length() {
    long length = 0;
    for (int shift = 0; shift <= 28; shift += 7) {
      byte next = take(1)[0];
      length |= (long) (next & 0x7F) << shift;
      if (next > 0 || next == 0 && shift == 0) {
        return length;
      }
      if (next == 0) {
        break;
      }
    }
    throw damaged("a length that is none");
  }

  private byte[] take(int bytes) {
    try {
      byte[] taken = in.readNBytes(bytes);
      if (taken.length < bytes) {
        throw damaged("it ends early, without its commit record");
      }
      offset += bytes;
      return taken;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean atEnd() {
    try {
      return in.read() < 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SnapFailure damaged(@Nullable String fact) {
    return new SnapFailure(
        SnapCode.JOURNAL_DAMAGED,
        "The journal is damaged at offset " + start + ", record " + records + ": " + fact,
        "Copy the bundle again, or rebuild it with mvn snap:build.");
  }
}
