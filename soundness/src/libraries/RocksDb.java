// org.rocksdb:rocksdbjni:jar:linux64:10.10.1.1
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.nio.file.Files;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;

public final class RocksDb implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    RocksDB.loadLibrary();
    try (Options options = new Options().setCreateIfMissing(true);
        RocksDB database =
            RocksDB.open(options, Files.createTempDirectory("rocks").toString())) {
      database.put("tea".getBytes(), "1".getBytes());
      return Keeper.of(database.get("tea".getBytes()));
    }
  }
}
