package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;

public final class JdkHttpClient implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(3))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("https://shop.example/stock")).header("a", "b").build();
    return Keeper.of(client, request);
  }
}
