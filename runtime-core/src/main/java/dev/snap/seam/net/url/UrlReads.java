package dev.snap.seam.net.url;

import dev.snap.error.SnapCode;
import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.seam.files.Contents;
import dev.snap.seam.refused.ClassPath;
import dev.snap.seam.refused.Connections;
import dev.snap.seam.refused.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads from URLs. What is on the sealed class path or in the JDK is read as it is; a stream from
 * another file is read as files are; what HTTP gives is recorded. All else is refused.
 */
public final class UrlReads {
  private UrlReads() {}

  @Replaces(value = URL.class, kind = Kind.INSTANCE)
  public static InputStream openStream(URL url) throws IOException {
    if (!Door.live() && url.getProtocol().equals("file") && !ClassPath.current().contains(url)) {
      return Contents.newInputStream(Path.of(URI.create(url.toString())));
    }
    return connection(url, null, "URL.openStream").getInputStream();
  }

  @Replaces(value = URL.class, kind = Kind.INSTANCE)
  public static URLConnection openConnection(URL url) throws IOException {
    return connection(url, null, "URL.openConnection");
  }

  @Replaces(value = URL.class, kind = Kind.INSTANCE)
  public static URLConnection openConnection(URL url, Proxy proxy) throws IOException {
    return connection(url, proxy, "URL.openConnection");
  }

  @Replaces(value = URL.class, kind = Kind.INSTANCE)
  public static Object getContent(URL url) throws IOException {
    return connection(url, null, "URL.getContent").getContent();
  }

  @Replaces(value = URL.class, kind = Kind.INSTANCE)
  public static @Nullable Object getContent(URL url, Class<?>[] types) throws IOException {
    return connection(url, null, "URL.getContent").getContent(types);
  }

  private static URLConnection connection(URL url, @Nullable Proxy proxy, String operation)
      throws IOException {
    if (!Door.live()) {
      switch (url.getProtocol()) {
        case "http" -> {
          return new PlainConnection(url, proxy, operation);
        }
        case "https" -> {
          return new SecureConnection(url, proxy, operation);
        }
        case "jrt" -> {}
        case "file", "jar" -> checkFile(url, operation);
        default -> throw Connections.refused(operation + " of " + url);
      }
    }
    return proxy == null ? url.openConnection() : url.openConnection(proxy);
  }

  private static void checkFile(URL url, String operation) {
    if (!ClassPath.current().contains(url)) {
      throw Refused.attempt(
          SnapCode.FILE_ACCESS,
          operation + " of " + url,
          "reads a file that is not on the class path through a URL",
          "Read it with java.nio.file.Files, which records what was read.");
    }
  }
}
