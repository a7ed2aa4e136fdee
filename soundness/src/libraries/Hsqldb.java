// org.hsqldb:hsqldb:2.7.4
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;

public final class Hsqldb implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    Connection connection = DriverManager.getConnection("jdbc:hsqldb:mem:stock", "sa", "");
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table stock(id int generated always as identity primary key, name varchar(20))");
      statement.execute("insert into stock(name) values ('tea'), ('cup')");
      try (ResultSet rows = statement.executeQuery("select count(*) from stock where name like 't%'")) {
        rows.next();
        return Keeper.of(connection, rows.getInt(1));
      }
    }
  }
}
