// com.h2database:h2:2.5.252
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;

public final class H2 implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    Connection connection = DriverManager.getConnection("jdbc:h2:mem:stock", "sa", "");
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table stock(id int auto_increment primary key, name varchar(20), at timestamp)");
      statement.execute("insert into stock(name, at) values ('tea', current_timestamp), ('cup', null)");
      try (ResultSet rows = statement.executeQuery("select count(*) from stock where name like 't%'")) {
        rows.next();
        return Keeper.of(connection, rows.getInt(1));
      }
    }
  }
}
