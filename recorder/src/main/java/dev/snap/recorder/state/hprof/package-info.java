/**
 * Reads heap dumps in HotSpot's binary format, HPROF 1.0.2: one pass over the file builds an index,
 * after which objects are read where they stand. Start with {@link
 * dev.snap.recorder.state.hprof.HeapDump}.
 */
@NullMarked
package dev.snap.recorder.state.hprof;

import org.jspecify.annotations.NullMarked;
