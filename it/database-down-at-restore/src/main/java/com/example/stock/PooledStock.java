package com.example.stock;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** A stock in a database. */
record PooledStock(HikariDataSource pool, PreparedStatement counting, List<String> known)
    implements Stock {
  @Override
  public int onHand(String sku) {
    return number("select on_hand from stock where sku = ?", sku);
  }

  @Override
  public void put(String sku, int number) {
    try (Connection connection = pool.getConnection();
        PreparedStatement update =
            connection.prepareStatement("update stock set on_hand = ? where sku = ?")) {
      update.setInt(1, number);
      update.setString(2, sku);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public synchronized int products() {
    try (ResultSet rows = counting.executeQuery()) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private int number(String query, String argument) {
    try (Connection connection = pool.getConnection();
        PreparedStatement select = connection.prepareStatement(query)) {
      select.setString(1, argument);
      try (ResultSet rows = select.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
