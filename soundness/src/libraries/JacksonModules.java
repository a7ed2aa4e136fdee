// com.fasterxml.jackson.module:jackson-module-parameter-names:2.22.4
// com.fasterxml.jackson.datatype:jackson-datatype-jsr310:2.22.4
// com.fasterxml.jackson.datatype:jackson-datatype-jdk8:2.22.4
package libraries;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.snap.Bootstrap;
import dev.snap.Host;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

public final class JacksonModules implements Bootstrap<Kept> {
  record Order(LocalDate day, Instant at, Duration delay, Optional<String> note) {}

  @Override
  public Kept boot(Host host) throws Exception {
    ObjectMapper mapper =
        JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    Order order =
        new Order(LocalDate.of(2024, 2, 29), Instant.now(), Duration.ofMinutes(3), Optional.of("x"));
    String json = mapper.writeValueAsString(order);
    return Keeper.of(mapper, json, mapper.readValue(json, Order.class));
  }
}
