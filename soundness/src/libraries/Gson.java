// com.google.code.gson:gson:2.15.0
package libraries;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.GsonBuilder;
import com.google.gson.reflect.TypeToken;
import dev.snap.Bootstrap;
import dev.snap.Host;
import java.util.List;
import java.util.Map;

public final class Gson implements Bootstrap<Kept> {
  static final class Order {
    int orderId = 7;
    List<String> lines = List.of("a", "b");
    Map<String, Integer> counts = Map.of("a", 1, "b", 2);
  }

  @Override
  public Kept boot(Host host) {
    com.google.gson.Gson gson =
        new GsonBuilder()
            .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_DASHES)
            .setPrettyPrinting()
            .create();
    String json = gson.toJson(new Order());
    List<Order> read = gson.fromJson("[" + json + "]", new TypeToken<List<Order>>() {}.getType());
    return Keeper.of(gson, json, read);
  }
}
