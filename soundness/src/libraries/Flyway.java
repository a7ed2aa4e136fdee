// org.flywaydb:flyway-core:11.8.2
// com.h2database:h2:2.3.232
// org.slf4j:slf4j-nop:2.0.17
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.h2.jdbcx.JdbcDataSource;

public final class Flyway implements Bootstrap<Kept> {
  public static final class V1__Stock extends BaseJavaMigration {
    @Override
    public void migrate(Context context) throws Exception {
      try (Statement statement = context.getConnection().createStatement()) {
        statement.execute("create table stock(id int primary key)");
      }
    }
  }

  @Override
  public Kept boot(Host host) throws Exception {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:flyway;DB_CLOSE_DELAY=-1");
    org.flywaydb.core.Flyway flyway =
        org.flywaydb.core.Flyway.configure()
            .dataSource(source)
            .javaMigrations(new V1__Stock())
            .load();
    int migrated = flyway.migrate().migrationsExecuted;
    return Keeper.of(flyway, source, migrated);
  }
}
