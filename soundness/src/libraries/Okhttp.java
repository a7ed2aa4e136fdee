// com.squareup.okhttp3:okhttp-jvm:5.5.1
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.time.Duration;
import okhttp3.Cookie;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

public final class Okhttp implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    OkHttpClient client =
        new OkHttpClient.Builder()
            .callTimeout(Duration.ofSeconds(3))
            .addInterceptor(
                chain -> chain.proceed(chain.request().newBuilder().header("x-shop", "tea").build()))
            .build();
    HttpUrl url = HttpUrl.get("https://shop.example/stock?id=1");
    Request request = new Request.Builder().url(url).build();
    return Keeper.of(client, request, Cookie.parse(url, "a=b; Max-Age=3600"), client.newCall(request));
  }
}
