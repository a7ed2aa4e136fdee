package dev.snap.recorder.rest;

import dev.snap.recorder.state.hprof.HeapDump;
import dev.snap.recorder.state.hprof.HeapObject.Instance;
import dev.snap.recorder.state.hprof.HeapText;
import org.jspecify.annotations.Nullable;

/**
 * An object that a service holds, with what is needed to judge it.
 *
 * @param surroundings of the check
 */
record Held(HeapDump heap, Instance instance, Surroundings surroundings) {

  /** The object in a field, or {@code null}. */
  @Nullable Instance field(String name) {
    return heap.instance(instance.bits(name));
  }

  /** The text in a field, or {@code null}. */
  @Nullable String text(String name) {
    return HeapText.read(heap, instance.bits(name));
  }

  Held with(Instance other) {
    return new Held(heap, other, surroundings);
  }

  /**
   * What surrounds a check.
   *
   * @param libraries the folder of the class path, whose own jars may be open
   * @param javaHome the JDK that recorded, whose files may be open
   * @param now the time of the check, in milliseconds since the epoch
   */
  record Surroundings(String libraries, String javaHome, long now) {}
}
