// com.mchange:c3p0:0.10.1
// com.h2database:h2:2.5.252
package libraries;

import com.mchange.v2.c3p0.ComboPooledDataSource;
import dev.snap.Bootstrap;
import dev.snap.Host;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;

public final class C3p0 implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    ComboPooledDataSource pool = new ComboPooledDataSource();
    pool.setJdbcUrl("jdbc:h2:mem:pooled");
    pool.setUser("sa");
    pool.setMinPoolSize(1);
    pool.setMaxPoolSize(3);
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select 6 * 7")) {
      rows.next();
      return Keeper.of(pool, rows.getInt(1));
    }
  }
}
