// org.mongodb:mongodb-driver-sync:5.14.0
package libraries;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import dev.snap.Bootstrap;
import dev.snap.Host;
import org.bson.Document;
import org.bson.types.ObjectId;

public final class MongoDriver implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    MongoClient client = MongoClients.create("mongodb://localhost:27017");
    MongoCollection<Document> items = client.getDatabase("shop").getCollection("items");
    Document document = new Document("_id", new ObjectId()).append("name", "tea");
    return Keeper.of(client, items, document, document.toJson());
  }
}
