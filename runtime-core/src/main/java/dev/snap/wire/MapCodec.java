package dev.snap.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Maps as a {@code map<K, V>} where protobuf allows the key, else as repeated entries {@code { K
 * key = 1; V value = 2; }}, which have the same form but leave out defaults. The order is kept; of
 * two entries with one key the last counts; what is read cannot be modified.
 */
final class MapCodec<K, V> implements Codec<Map<K, V>> {
  private final SingularCodec<K> key;
  private final SingularCodec<V> value;
  private final boolean writesDefaults;

  MapCodec(Codec<K> key, Codec<V> value) {
    this.key = WrapperCodec.singular(key);
    this.value = WrapperCodec.singular(value);
    this.writesDefaults = key instanceof ScalarCodec<K> scalar && scalar.isKey();
  }

  @Override
  public void write(WireWriter out, int field, Map<K, V> map) {
    if (map == null) {
      throw WireException.missing("a map").at(field);
    }
    int index = 0;
    try {
      for (Map.Entry<K, V> entry : map.entrySet()) {
        int mark = out.open(field);
        writeEntry(out, entry.getKey(), entry.getValue());
        out.close(mark);
        index++;
      }
    } catch (WireException e) {
      throw e.element(field, index);
    }
  }

  private void writeEntry(WireWriter out, K entryKey, V entryValue) {
    if (writesDefaults) {
      key.writeAlways(out, 1, entryKey);
      value.writeAlways(out, 2, entryValue);
    } else {
      key.write(out, 1, entryKey);
      value.write(out, 2, entryValue);
    }
  }

  @Override
  public Map<K, V> read(WireReader in, int wireType, @Nullable Map<K, V> soFar) {
    Map<K, V> map = soFar != null ? soFar : new LinkedHashMap<>();
    int field = in.lastField();
    try {
      int limit = in.open(wireType);
      readEntry(in, map);
      in.close(limit);
    } catch (WireException e) {
      throw e.element(field, map.size());
    }
    return map;
  }

  private void readEntry(WireReader in, Map<K, V> map) {
    @Nullable K entryKey = null;
    @Nullable V entryValue = null;
    while (in.hasNext()) {
      int tag = in.tag();
      switch (tag >>> 3) {
        case 1 -> entryKey = key.read(in, tag & 7, entryKey);
        case 2 -> entryValue = value.read(in, tag & 7, entryValue);
        default -> in.skip(tag);
      }
    }
    map.put(key.finish(entryKey), value.finish(entryValue));
  }

  @Override
  public Map<K, V> finish(@Nullable Map<K, V> soFar) {
    return soFar != null ? Collections.unmodifiableMap(soFar) : Collections.emptyMap();
  }
}
