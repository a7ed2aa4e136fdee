package dev.snap.seam.files;

import dev.snap.wire.Codec;
import dev.snap.wire.Codecs;
import dev.snap.wire.MessageCodec;
import dev.snap.wire.WireReader;
import dev.snap.wire.WireWriter;
import dev.snap.wire.values.TimeCodecs;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The attributes of a file as they were recorded. */
@SuppressWarnings("NullAway") // Codecs of nothing, and nullable ones, take null.
record RecordedAttributes(
    Kind kind,
    long size,
    FileTime lastModifiedTime,
    FileTime lastAccessTime,
    FileTime creationTime,
    @Nullable String fileKey)
    implements BasicFileAttributes {

  static final Codec<RecordedAttributes> CODEC = new AttributesCodec();

  /** What a file is. */
  enum Kind {
    REGULAR,
    DIRECTORY,
    LINK,
    OTHER
  }

  static RecordedAttributes of(BasicFileAttributes real) {
    Kind kind =
        real.isRegularFile()
            ? Kind.REGULAR
            : real.isDirectory() ? Kind.DIRECTORY : real.isSymbolicLink() ? Kind.LINK : Kind.OTHER;
    Object key = real.fileKey();
    return new RecordedAttributes(
        kind,
        real.size(),
        real.lastModifiedTime(),
        real.lastAccessTime(),
        real.creationTime(),
        key == null ? null : key.toString());
  }

  @Override
  public boolean isRegularFile() {
    return kind == Kind.REGULAR;
  }

  @Override
  public boolean isDirectory() {
    return kind == Kind.DIRECTORY;
  }

  @Override
  public boolean isSymbolicLink() {
    return kind == Kind.LINK;
  }

  @Override
  public boolean isOther() {
    return kind == Kind.OTHER;
  }

  private static final class AttributesCodec extends MessageCodec<RecordedAttributes> {
    AttributesCodec() {
      super("snap.FileAttributes");
    }

    @Override
    public void writeFields(WireWriter out, RecordedAttributes value) {
      out.int32(1, value.kind().ordinal());
      out.int64(2, value.size());
      TimeCodecs.INSTANT.write(out, 3, value.lastModifiedTime().toInstant());
      TimeCodecs.INSTANT.write(out, 4, value.lastAccessTime().toInstant());
      TimeCodecs.INSTANT.write(out, 5, value.creationTime().toInstant());
      Codecs.optional(Codecs.STRING).write(out, 6, Optional.ofNullable(value.fileKey()));
    }

    @Override
    public RecordedAttributes readFields(WireReader in) {
      int kind = 0;
      long size = 0;
      Instant[] times = new Instant[3];
      String key = null;
      while (in.hasNext()) {
        int tag = in.tag();
        switch (tag >>> 3) {
          case 1 -> kind = in.int32();
          case 2 -> size = in.int64();
          case 3, 4, 5 -> times[(tag >>> 3) - 3] = TimeCodecs.INSTANT.read(in, tag & 7, null);
          case 6 -> key = in.string();
          default -> in.skip(tag);
        }
      }
      return new RecordedAttributes(
          Kind.values()[kind], size, time(times[0]), time(times[1]), time(times[2]), key);
    }

    private static FileTime time(@Nullable Instant instant) {
      return FileTime.from(Objects.requireNonNullElse(instant, Instant.EPOCH));
    }
  }
}
