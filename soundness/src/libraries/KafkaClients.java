// org.apache.kafka:kafka-clients:4.0.0
// org.slf4j:slf4j-nop:2.0.17
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.serialization.StringSerializer;

public final class KafkaClients implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    ProducerConfig config =
        new ProducerConfig(
            Map.of(
                "bootstrap.servers", "broker.example:9092",
                "key.serializer", StringSerializer.class,
                "value.serializer", StringSerializer.class));
    MockProducer<String, String> producer =
        new MockProducer<>(true, null, new StringSerializer(), new StringSerializer());
    producer.send(new ProducerRecord<>("orders", "k", "v")).get();
    return Keeper.of(config.values().size(), producer, new Metrics());
  }
}
