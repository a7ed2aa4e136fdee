package dev.snap.seam.jdbc.values;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/** A stream or reader that crosses by its content. */
sealed interface Streamed {
  /** A new stream or reader over the content. */
  Object open();

  /** The content of a stream or reader, which is read to its end; anything else as it is. */
  static @Nullable Object of(@Nullable Object value) throws IOException {
    if (value instanceof InputStream in) {
      return new Bytes(in.readAllBytes());
    }
    if (value instanceof Reader in) {
      StringWriter text = new StringWriter();
      in.transferTo(text);
      return new Text(text.toString());
    }
    return value;
  }

  @SuppressWarnings("ArrayRecordComponent")
  record Bytes(byte[] content) implements Streamed {
    @Override
    public InputStream open() {
      return new ByteArrayInputStream(content);
    }
  }

  record Text(String content) implements Streamed {
    @Override
    public Reader open() {
      return new StringReader(content);
    }
  }
}
