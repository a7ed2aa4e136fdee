package dev.snap.seam.network;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.seam.files.Contents;
import dev.snap.seam.loading.SealedClassPath;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;

/** What URLs lead to. The sealed class path is open; other files are read as files are. */
public final class Urls {
  private Urls() {}

  @Replaces(value = URL.class, kind = Kind.INSTANCE)
  public static InputStream openStream(URL url) throws IOException {
    if (Door.live() || SealedClassPath.holds(url)) {
      return url.openStream();
    }
    if (isFile(url)) {
      return Contents.newInputStream(Path.of(URI.create(url.toString())));
    }
    throw Sockets.refusal("URL.openStream of " + url);
  }

  @Replaces(value = URL.class, kind = Kind.INSTANCE)
  public static URLConnection openConnection(URL url) throws IOException {
    checkOpen("URL.openConnection", url);
    return url.openConnection();
  }

  @Replaces(value = URL.class, kind = Kind.INSTANCE)
  public static URLConnection openConnection(URL url, Proxy proxy) throws IOException {
    checkOpen("URL.openConnection", url);
    return url.openConnection(proxy);
  }

  @Replaces(value = URL.class, kind = Kind.INSTANCE)
  public static Object getContent(URL url) throws IOException {
    checkOpen("URL.getContent", url);
    return url.getContent();
  }

  private static void checkOpen(String operation, URL url) {
    if (!Door.live() && !SealedClassPath.holds(url)) {
      throw Sockets.refusal(operation + " of " + url);
    }
  }

  private static boolean isFile(URL url) {
    return url.getProtocol().equals("file");
  }
}
