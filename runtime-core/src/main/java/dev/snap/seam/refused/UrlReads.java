package dev.snap.seam.refused;

import dev.snap.error.SnapCode;
import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.seam.files.Contents;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;

/**
 * Refuses to read from URLs, except what is on the sealed class path or in the JDK. A stream from
 * another file is read as files are, and so recorded.
 */
public final class UrlReads {
  private UrlReads() {}

  @Replaces(value = URL.class, kind = Kind.INSTANCE)
  public static InputStream openStream(URL url) throws IOException {
    if (!Door.live() && url.getProtocol().equals("file") && !ClassPath.current().contains(url)) {
      return Contents.newInputStream(Path.of(URI.create(url.toString())));
    }
    check(url, "URL.openStream");
    return url.openStream();
  }

  @Replaces(value = URL.class, kind = Kind.INSTANCE)
  public static URLConnection openConnection(URL url) throws IOException {
    check(url, "URL.openConnection");
    return url.openConnection();
  }

  @Replaces(value = URL.class, kind = Kind.INSTANCE)
  public static URLConnection openConnection(URL url, Proxy proxy) throws IOException {
    check(url, "URL.openConnection");
    return url.openConnection(proxy);
  }

  @Replaces(value = URL.class, kind = Kind.INSTANCE)
  public static Object getContent(URL url) throws IOException {
    check(url, "URL.getContent");
    return url.getContent();
  }

  @Replaces(value = URL.class, kind = Kind.INSTANCE)
  public static Object getContent(URL url, Class<?>[] types) throws IOException {
    check(url, "URL.getContent");
    return url.getContent(types);
  }

  private static void check(URL url, String operation) {
    if (Door.live()) {
      return;
    }
    switch (url.getProtocol()) {
      case "jrt" -> {}
      case "file", "jar" -> checkFile(url, operation);
      default -> throw Connections.refused(operation + " of " + url);
    }
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
