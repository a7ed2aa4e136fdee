package dev.snap.seam.files;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Images in streams: before live they are kept in memory on the way, where the JDK makes a
 * temporary file of a random name.
 */
public final class Images {
  private Images() {}

  @Replaces(ImageIO.class)
  public static @Nullable BufferedImage read(@Nullable InputStream in) throws IOException {
    if (Door.live() || in == null) {
      return ImageIO.read(in);
    }
    ImageInputStream cached = new MemoryCacheImageInputStream(in);
    BufferedImage image = ImageIO.read(cached);
    if (image == null) {
      cached.close();
    }
    return image;
  }

  @Replaces(ImageIO.class)
  public static boolean write(RenderedImage image, String format, @Nullable OutputStream out)
      throws IOException {
    if (Door.live() || out == null) {
      return ImageIO.write(image, format, out);
    }
    try (ImageOutputStream cached = new MemoryCacheImageOutputStream(out)) {
      return ImageIO.write(image, format, cached);
    }
  }

  @Replaces(ImageIO.class)
  public static @Nullable ImageInputStream createImageInputStream(@Nullable Object in)
      throws IOException {
    if (Door.live() || in == null) {
      return ImageIO.createImageInputStream(in);
    }
    if (in instanceof InputStream stream) {
      return new MemoryCacheImageInputStream(stream);
    }
    throw Disk.refusal("ImageIO.createImageInputStream");
  }

  @Replaces(ImageIO.class)
  public static @Nullable ImageOutputStream createImageOutputStream(@Nullable Object out)
      throws IOException {
    if (Door.live() || out == null) {
      return ImageIO.createImageOutputStream(out);
    }
    if (out instanceof OutputStream stream) {
      return new MemoryCacheImageOutputStream(stream);
    }
    throw Disk.refusal("ImageIO.createImageOutputStream");
  }
}
