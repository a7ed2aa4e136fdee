/**
 * Codecs of the JDK's value types beyond those of {@link dev.snap.wire.Codecs}: {@code java.time}
 * in {@link dev.snap.wire.values.TimeCodecs}, identifiers and numbers with a canonical text in
 * {@link dev.snap.wire.values.TextCodecs}, arrays of primitives in {@link
 * dev.snap.wire.values.ArrayCodecs}.
 */
@NullMarked
package dev.snap.wire.values;

import org.jspecify.annotations.NullMarked;
