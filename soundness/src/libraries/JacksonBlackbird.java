// com.fasterxml.jackson.module:jackson-module-blackbird:2.22.4
package libraries;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import dev.snap.Bootstrap;
import dev.snap.Host;

public final class JacksonBlackbird implements Bootstrap<Kept> {
  public static class Order {
    private int id;
    private String name;

    public int getId() {
      return id;
    }

    public void setId(int id) {
      this.id = id;
    }

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }
  }

  @Override
  public Kept boot(Host host) throws Exception {
    ObjectMapper mapper = JsonMapper.builder().addModule(new BlackbirdModule()).build();
    Order order = mapper.readValue("{\"id\": 1, \"name\": \"tea\"}", Order.class);
    return Keeper.of(mapper, order, mapper.writeValueAsString(order));
  }
}
