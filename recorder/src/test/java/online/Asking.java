package online;

import com.sun.net.httpserver.HttpServer;
import dev.snap.Bootstrap;
import dev.snap.Host;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import stock.Shelf;

/** Asks in all ways, and keeps clients, answers, an open connection, servers and a TLS context. */
public final class Asking implements Bootstrap<Shelf> {
  @Override
  public Shelf boot(Host host) throws Exception {
    int port = Integer.parseInt(System.getProperty("origin.port", "0"));
    URI origin = URI.create("http://localhost:" + port + "/name");
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(origin).header("Cookie", "id=hunter2").build();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    CompletableFuture<HttpResponse<byte[]>> later =
        client.sendAsync(request, BodyHandlers.ofByteArray());
    HttpURLConnection connection = (HttpURLConnection) origin.toURL().openConnection();
    int length = connection.getInputStream().readAllBytes().length;
    Socket socket = new Socket(InetAddress.getByName("localhost"), port);
    ServerSocket server = new ServerSocket(1);
    HttpServer web = HttpServer.create(new InetSocketAddress(2), 0);
    web.createContext("/", exchange -> exchange.close());
    web.start();
    SSLContext tls = SSLContext.getInstance("TLS");
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init((java.security.KeyStore) null);
    tls.init(null, trust.getTrustManagers(), null);
    HttpClient secure = HttpClient.newBuilder().sslContext(tls).build();
    return new Found(
        client, response, later.get(), length, connection, socket, server, web, secure);
  }

  private record Found(
      HttpClient client,
      HttpResponse<String> response,
      HttpResponse<byte[]> later,
      int length,
      HttpURLConnection connection,
      Socket socket,
      ServerSocket server,
      HttpServer web,
      HttpClient secure)
      implements Shelf {
    @Override
    public String name() {
      return response.body() + later.statusCode() + length;
    }
  }
}
