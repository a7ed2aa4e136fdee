// com.fasterxml.jackson.core:jackson-databind:2.22.4
package libraries;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.snap.Bootstrap;
import dev.snap.Host;
import java.util.List;
import java.util.Map;

public final class Jackson implements Bootstrap<Kept> {
  record Order(@JsonProperty("id") int id, List<String> lines, Map<String, Integer> counts) {}

  @Override
  public Kept boot(Host host) throws Exception {
    ObjectMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    String json = mapper.writeValueAsString(new Order(1, List.of("a", "b"), Map.of("x", 2)));
    Order read = mapper.readValue(json, Order.class);
    return Keeper.of(mapper, json, read, mapper.readTree("{\"a\": [1, 2.5, null]}"));
  }
}
