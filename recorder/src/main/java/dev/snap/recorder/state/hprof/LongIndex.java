package dev.snap.recorder.state.hprof;

/**
 * Maps ids, which are never 0, to numbers, which are never negative; without boxing, because dumps
 * hold millions.
 */
public final class LongIndex {
  private long[] keys = new long[1024];
  private long[] values = new long[1024];
  private int size;

  /** Puts a number, unless the id has one. */
  public void putIfAbsent(long key, long value) {
    if (size * 2 >= keys.length) {
      grow();
    }
    int slot = slot(keys, key);
    if (keys[slot] == 0) {
      keys[slot] = key;
      values[slot] = value;
      size++;
    }
  }

  /** The number of an id, or -1. */
  public long get(long key) {
    int slot = slot(keys, key);
    return keys[slot] == 0 ? -1 : values[slot];
  }

  /** How many ids there are. */
  public int size() {
    return size;
  }

  private void grow() {
    if (keys.length >= 1 << 29) {
      throw new DamagedDump("it holds more than 268 million objects");
    }
    long[] oldKeys = keys;
    long[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new long[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(keys, oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }

  private static int slot(long[] keys, long key) {
    long mixed = (key ^ (key >>> 33)) * 0xFF51AFD7ED558CCDL;
    int slot = (int) (mixed ^ (mixed >>> 33)) & (keys.length - 1);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }
}
