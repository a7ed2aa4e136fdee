package com.example.stock;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.snap.Bootstrap;
import dev.snap.Host;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** Brings the database up to date while the program is built, and keeps a pool of connections. */
public final class StockBootstrap implements Bootstrap<Stock> {
  @Override
  public Stock boot(Host host) throws SQLException {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(System.getProperty("stock.url"));
    config.setUsername("postgres");
    config.setPassword("word-that-is-not-told");
    config.setMaximumPoolSize(2);
    HikariDataSource pool = new HikariDataSource(config);
    Flyway.configure(getClass().getClassLoader()).dataSource(pool).load().migrate();
    return new PooledStock(pool, counting(), known(pool));
  }

  /** A statement that is prepared once, on a connection of its own. */
  private static PreparedStatement counting() throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(System.getProperty("stock.url"));
    source.setUser("postgres");
    source.setPassword("word-that-is-not-told");
    PreparedStatement counting =
        source.getConnection().prepareStatement("select count(*) from stock where on_hand > ?");
    counting.setInt(1, 4);
    return counting;
  }

  private static List<String> known(HikariDataSource pool) throws SQLException {
    List<String> known = new ArrayList<>();
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select sku, seen from stock order by sku")) {
      while (rows.next()) {
        known.add(rows.getString("sku") + " " + (rows.getTimestamp("seen") != null));
      }
    }
    return known;
  }
}
