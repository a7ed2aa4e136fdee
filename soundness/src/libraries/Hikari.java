// com.zaxxer:HikariCP:7.1.0
// com.h2database:h2:2.5.252
// org.slf4j:slf4j-nop:2.0.17
package libraries;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.snap.Bootstrap;
import dev.snap.Host;
import java.sql.Connection;
import java.sql.Statement;

public final class Hikari implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:h2:mem:pool");
    config.setUsername("sa");
    config.setMaximumPoolSize(3);
    config.setPoolName("stock");
    HikariDataSource pool = new HikariDataSource(config);
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table stock(id int primary key)");
    }
    return Keeper.of(pool);
  }
}
