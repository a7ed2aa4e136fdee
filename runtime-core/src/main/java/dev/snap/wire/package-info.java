/**
 * The codec runtime: values to and from protobuf wire format over {@code byte[]}. {@link
 * dev.snap.wire.WireWriter} and {@link dev.snap.wire.WireReader} move bytes, a {@link
 * dev.snap.wire.Codec} knows one type, and {@link dev.snap.wire.Codecs} has the codecs of the JDK's
 * types. Format: <a href="https://protobuf.dev/programming-guides/encoding/">protobuf encoding</a>.
 */
@NullMarked
package dev.snap.wire;

import org.jspecify.annotations.NullMarked;
