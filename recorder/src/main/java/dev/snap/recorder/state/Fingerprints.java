package dev.snap.recorder.state;

import dev.snap.recorder.state.Described.Entry;
import dev.snap.recorder.state.Described.Part;
import java.util.HashMap;
import java.util.Map;

/**
 * Sorts the entries of collections without order: hashes of what an object and those within a few
 * steps of it hold, equal for equal content in every JVM.
 */
final class Fingerprints {
  private static final int STEPS = 4;

  private final Describer describer;
  private final Map<Key, Long> known = new HashMap<>();

  Fingerprints(Describer describer) {
    this.describer = describer;
  }

  /** The hash of a value, or of the object of an id. */
  long of(Object value) {
    return of(value, STEPS);
  }

  private long of(Object value, int steps) {
    if (value instanceof String text) {
      return hash(text);
    }
    Key key = new Key((Long) value, steps);
    Long found = known.get(key);
    if (found == null) {
      found = compute(describer.describe(key.id), steps);
      known.put(key, found);
    }
    return found;
  }

  private long compute(Described object, int steps) {
    long hash = hash(ClassNames.withoutSite(object.type()));
    if (steps == 0) {
      return hash;
    }
    for (Part part : object.parts()) {
      hash = mix(hash + hash(part.label())) + of(part.value(), steps - 1);
    }
    for (Entry entry : object.entries()) {
      hash += mix(mix(of(entry.key(), steps - 1)) + of(entry.value(), steps - 1));
    }
    return mix(hash);
  }

  private static long hash(String text) {
    long hash = 1125899906842597L;
    for (int i = 0; i < text.length(); i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return mix(hash);
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 32)) * 0xD6E8FEB86659FD93L;
    return mixed ^ (mixed >>> 32);
  }

  private record Key(long id, int steps) {}
}
