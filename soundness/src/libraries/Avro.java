// org.apache.avro:avro:1.12.0
// org.slf4j:slf4j-nop:2.0.17
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.io.ByteArrayOutputStream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

public final class Avro implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    Schema schema = SchemaBuilder.record("Item").namespace("shop").fields().requiredString("name").requiredInt("count").endRecord();
    GenericRecord item = new GenericData.Record(schema);
    item.put("name", "tea");
    item.put("count", 3);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
    new GenericDatumWriter<GenericRecord>(schema).write(item, encoder);
    encoder.flush();
    GenericRecord read =
        new GenericDatumReader<GenericRecord>(schema)
            .read(null, DecoderFactory.get().binaryDecoder(out.toByteArray(), null));
    return Keeper.of(schema, read.toString(), item);
  }
}
