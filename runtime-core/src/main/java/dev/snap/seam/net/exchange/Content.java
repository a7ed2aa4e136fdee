package dev.snap.seam.net.exchange;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.seam.Door;
import dev.snap.seam.files.Disk;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Takes in the content of answers. */
public final class Content {
  private Content() {}

  /** All that a stream gives, empty for none. */
  public static byte[] of(@Nullable InputStream in, String url) throws IOException {
    if (in == null) {
      return new byte[0];
    }
    try (in) {
      byte[] content = in.readNBytes(Disk.LARGEST + 1);
      if (content.length > Disk.LARGEST && !Door.live()) {
        throw Door.refuse(
            new SnapFailure(
                SnapCode.TOO_LARGE,
                "The answer of " + url + " gives more than 256 MiB",
                "Ask for it after the bootstrap, or in parts."));
      }
      return content;
    }
  }
}
