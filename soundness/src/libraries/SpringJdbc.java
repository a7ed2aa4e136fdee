// org.springframework:spring-jdbc:7.0.10
// com.h2database:h2:2.5.252
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.transaction.support.TransactionTemplate;

public final class SpringJdbc implements Bootstrap<Kept> {
  record Item(int id, String name) {}

  @Override
  public Kept boot(Host host) throws Exception {
    EmbeddedDatabase database =
        new EmbeddedDatabaseBuilder().setType(EmbeddedDatabaseType.H2).setName("spring").build();
    JdbcTemplate jdbc = new JdbcTemplate(database);
    jdbc.execute("create table item(id int primary key, name varchar(20))");
    new TransactionTemplate(new DataSourceTransactionManager(database))
        .executeWithoutResult(status -> jdbc.update("insert into item values (?, ?)", 1, "tea"));
    List<Item> items = JdbcClient.create(database).sql("select * from item").query(Item.class).list();
    return Keeper.of(jdbc, items, jdbc.queryForObject("select count(*) from item", Integer.class));
  }
}
