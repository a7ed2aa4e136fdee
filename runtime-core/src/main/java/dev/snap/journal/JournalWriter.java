package dev.snap.journal;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.wire.References;
import dev.snap.wire.WireWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;

/**
 * Writes a journal to a stream. Without {@link #commit} what was written is no journal. Calls are
 * serialised; it never holds more than one record.
 */
public final class JournalWriter implements Closeable {
  private final OutputStream out;
  private final String service;
  private final EntryCodec codec;
  private final Chain chain = new Chain();
  private long entries;

  /** Begins a journal. */
  public JournalWriter(OutputStream out, String service, Blobs blobs) {
    this.out = out;
    this.service = service;
    this.codec = new EntryCodec(blobs);
    try {
      out.write(JournalFormat.MAGIC);
      out.write(new byte[] {JournalFormat.VERSION, 0, 0, 0});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    WireWriter header = new WireWriter(References.NONE);
    int mark = header.open(EntryCodec.HEADER);
    header.string(1, service);
    header.close(mark);
    record(header.toBytes());
  }

  /** Appends an entry. */
  public synchronized void write(Entry entry) {
    record(codec.toBytes(entry));
    entries++;
  }

  /** The number of entries so far. */
  public synchronized long entries() {
    return entries;
  }

  /** Ends the journal with its commit record. */
  public synchronized JournalHead commit() {
    String head = HexFormat.of().formatHex(chain.head());
    WireWriter commit = new WireWriter(References.NONE);
    int mark = commit.open(EntryCodec.COMMIT);
    commit.int64(1, entries);
    commit.bytes(2, chain.head());
    commit.close(mark);
    record(commit.toBytes());
    return new JournalHead(service, entries, head);
  }

  @Override
  public synchronized void close() throws IOException {
    out.close();
  }

  private void record(byte[] payload) {
    if (payload.length > JournalFormat.MAX_RECORD) {
      throw new SnapFailure(
          SnapCode.TOO_LARGE,
          service
              + " has an entry of "
              + payload.length
              + " bytes, above the limit of "
              + JournalFormat.MAX_RECORD,
          "Read it after the service has gone live, or in parts.");
    }
    WireWriter framed = new WireWriter(References.NONE);
    framed.rawBytes(payload);
    framed.rawFixed32(JournalFormat.crc(payload));
    try {
      out.write(framed.toBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    chain.add(payload);
  }
}
