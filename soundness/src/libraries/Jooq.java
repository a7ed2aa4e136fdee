// org.jooq:jooq:3.19.39
// com.h2database:h2:2.5.252
package libraries;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.sql.Connection;
import java.sql.DriverManager;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

public final class Jooq implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    Connection connection = DriverManager.getConnection("jdbc:h2:mem:jooq");
    DSLContext sql = DSL.using(connection, SQLDialect.H2);
    sql.createTable("stock")
        .column("id", SQLDataType.INTEGER)
        .column("name", SQLDataType.VARCHAR(20))
        .execute();
    sql.insertInto(table(name("stock")), field(name("id")), field(name("name")))
        .values(1, "tea")
        .execute();
    Result<Record> rows = sql.select().from(table(name("stock"))).fetch();
    return Keeper.of(sql, rows.formatCSV());
  }
}
