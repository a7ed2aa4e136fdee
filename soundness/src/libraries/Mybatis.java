// org.mybatis:mybatis:3.5.19
// com.h2database:h2:2.5.252
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.apache.ibatis.datasource.pooled.PooledDataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;

public final class Mybatis implements Bootstrap<Kept> {
  public interface Stock {
    @Update("create table stock(name varchar(20))")
    void create();

    @Insert("insert into stock values (#{name})")
    void add(String name);

    @Select("select name from stock")
    List<String> names();
  }

  @Override
  public Kept boot(Host host) throws Exception {
    PooledDataSource source =
        new PooledDataSource("org.h2.Driver", "jdbc:h2:mem:batis;DB_CLOSE_DELAY=-1", "sa", "");
    Configuration configuration =
        new Configuration(new Environment("dev", new JdbcTransactionFactory(), source));
    configuration.addMapper(Stock.class);
    SqlSessionFactory factory = new SqlSessionFactoryBuilder().build(configuration);
    try (SqlSession session = factory.openSession(true)) {
      Stock stock = session.getMapper(Stock.class);
      stock.create();
      stock.add("tea");
      return Keeper.of(factory, stock.names());
    }
  }
}
