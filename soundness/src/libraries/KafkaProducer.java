// org.apache.kafka:kafka-clients:4.0.0
// org.slf4j:slf4j-nop:2.0.17
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.util.Map;
import org.apache.kafka.common.serialization.StringSerializer;

public final class KafkaProducer implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers", "127.0.0.1:9092",
            "enable.metrics.push", false,
            "key.serializer", StringSerializer.class,
            "value.serializer", StringSerializer.class);
    return Keeper.of(new org.apache.kafka.clients.producer.KafkaProducer<String, String>(config));
  }
}
