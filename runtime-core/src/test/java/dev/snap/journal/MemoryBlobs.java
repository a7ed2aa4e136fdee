package dev.snap.journal;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import java.util.HashMap;
import java.util.Map;

/** Blobs in memory. */
class MemoryBlobs implements Blobs {
  private final Map<String, byte[]> bytes = new HashMap<>();

  @Override
  public String put(byte[] value) {
    String digest = Sha256.hex(value);
    bytes.put(digest, value);
    return digest;
  }

  @Override
  public byte[] get(String digest) {
    byte[] known = bytes.get(digest);
    if (known == null) {
      throw new SnapFailure(SnapCode.JOURNAL_DAMAGED, "blobs/" + digest + " is missing", "");
    }
    return known;
  }

  @Override
  public void check(String digest) {
    get(digest);
  }

  int size() {
    return bytes.size();
  }
}
