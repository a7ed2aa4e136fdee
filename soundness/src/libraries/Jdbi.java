// org.jdbi:jdbi3-sqlobject:3.55.0
// com.h2database:h2:2.5.252
// org.slf4j:slf4j-nop:2.0.17
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

public final class Jdbi implements Bootstrap<Kept> {
  public interface Stock {
    @SqlUpdate("create table stock(id int primary key, name varchar)")
    void create();

    @SqlUpdate("insert into stock values (?, ?)")
    void add(int id, String name);

    @SqlQuery("select name from stock order by id")
    List<String> names();
  }

  @Override
  public Kept boot(Host host) throws Exception {
    org.jdbi.v3.core.Jdbi jdbi = org.jdbi.v3.core.Jdbi.create("jdbc:h2:mem:jdbi;DB_CLOSE_DELAY=-1");
    jdbi.installPlugin(new SqlObjectPlugin());
    try (Handle handle = jdbi.open()) {
      Stock stock = handle.attach(Stock.class);
      stock.create();
      stock.add(1, "tea");
      return Keeper.of(jdbi, stock.names());
    }
  }
}
