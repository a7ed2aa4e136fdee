// com.esotericsoftware:kryo:5.6.2
package libraries;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import dev.snap.Bootstrap;
import dev.snap.Host;
import java.util.ArrayList;
import java.util.List;

public final class Kryo implements Bootstrap<Kept> {
  public static class Order {
    int id;
    List<String> lines = new ArrayList<>();
  }

  @Override
  public Kept boot(Host host) throws Exception {
    com.esotericsoftware.kryo.Kryo kryo = new com.esotericsoftware.kryo.Kryo();
    kryo.register(Order.class);
    kryo.register(ArrayList.class);
    Order order = new Order();
    order.id = 7;
    order.lines.add("tea");
    Output output = new Output(64, -1);
    kryo.writeObject(output, order);
    Order read = kryo.readObject(new Input(output.toBytes()), Order.class);
    return Keeper.of(kryo, read, output.toBytes());
  }
}
