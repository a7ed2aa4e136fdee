package dev.snap.seam.net.http;

import dev.snap.seam.Door;
import dev.snap.seam.Guards;
import dev.snap.seam.Replaces;
import dev.snap.seam.files.Contents;
import dev.snap.seam.files.Disk;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Path;

/** Where clients come from. */
public final class HttpClients {
  private HttpClients() {}

  @Replaces(HttpClient.class)
  public static HttpClient newHttpClient() {
    return Door.live() ? HttpClient.newHttpClient() : new MembraneClientBuilder().build();
  }

  @Replaces(HttpClient.class)
  public static HttpClient.Builder newBuilder() {
    return Door.live() ? HttpClient.newBuilder() : new MembraneClientBuilder();
  }

  @Replaces(BodyPublishers.class)
  public static BodyPublisher ofFile(Path path) throws FileNotFoundException {
    if (!Disk.covers(path)) {
      return BodyPublishers.ofFile(path);
    }
    try {
      return BodyPublishers.ofByteArray(Contents.readAllBytes(path));
    } catch (IOException e) {
      throw new FileNotFoundException(path + " not found");
    }
  }

  @Guards(
      value = BodyHandlers.class,
      names = {"ofFile", "ofFileDownload"})
  @Guards(value = BodySubscribers.class, names = "ofFile")
  public static void intoFile(String operation) {
    if (!Door.live()) {
      throw Disk.refusal(operation);
    }
  }
}
