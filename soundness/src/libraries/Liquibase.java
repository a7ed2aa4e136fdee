// org.liquibase:liquibase-core:4.33.0
// com.h2database:h2:2.3.232
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.sql.Connection;
import java.sql.DriverManager;
import liquibase.change.core.RawSQLChange;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;

public final class Liquibase implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    Connection connection = DriverManager.getConnection("jdbc:h2:mem:liquibase");
    Database database =
        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
    DatabaseChangeLog log = new DatabaseChangeLog("changes");
    ChangeSet change = new ChangeSet("1", "shop", false, false, "changes", null, null, log);
    change.addChange(new RawSQLChange("create table stock(id int primary key)"));
    log.addChangeSet(change);
    liquibase.Liquibase liquibase =
        new liquibase.Liquibase(log, new ClassLoaderResourceAccessor(), database);
    liquibase.update("");
    return Keeper.of(database.getShortName(), log);
  }
}
