package com.example.shop.inventory;

import com.example.shop.catalogue.Category;
import com.example.shop.catalogue.Line;
import com.example.shop.catalogue.Product;
import com.example.shop.catalogue.Sku;
import com.example.shop.pricing.StockLevels;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A stock in a database. */
final class JdbcInventory implements Inventory {
  private final String url;
  private final Map<Category, StockLevels> levels = new EnumMap<>(Category.class);

  private JdbcInventory(String url) {
    this.url = url;
    for (Category category : Category.values()) {
      levels.put(category, number -> below(category, number));
    }
  }

  /** Makes an empty stock. */
  static JdbcInventory create(String url) throws SQLException, IOException {
    JdbcInventory inventory = new JdbcInventory(url);
    try (Connection connection = inventory.connect();
        var statement = connection.createStatement();
        InputStream schema = JdbcInventory.class.getResourceAsStream("/schema.sql")) {
      statement.execute(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
    }
    return inventory;
  }

  /** Puts a product into the stock. */
  void add(Product product, int quantity) throws SQLException {
    try (Connection connection = connect();
        var insert = connection.prepareStatement("INSERT INTO stock VALUES (?, ?, ?)")) {
      insert.setString(1, product.sku().code());
      insert.setString(2, product.category().name());
      insert.setInt(3, quantity);
      insert.executeUpdate();
    }
  }

  /** How many pieces there are in all. */
  int pieces() throws SQLException {
    try (Connection connection = connect();
        var sum = connection.prepareStatement("SELECT SUM(on_hand) FROM stock")) {
      return number(sum);
    }
  }

  /** The levels of each shelf. */
  Map<Category, StockLevels> levels() {
    return levels;
  }

  @Override
  public int onHand(Sku sku) {
    try (Connection connection = connect()) {
      return onHand(connection, sku);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void reserve(List<Line> lines) throws OutOfStock {
    try (Connection connection = connect()) {
      connection.setAutoCommit(false);
      for (Line line : lines) {
        if (!take(connection, line)) {
          int left = onHand(connection, line.sku());
          connection.rollback();
          throw new OutOfStock(line.sku(), line.quantity(), left);
        }
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Set<Sku> below(Category category, int number) {
    String query = "SELECT sku FROM stock WHERE category = ? AND on_hand < ?";
    try (Connection connection = connect();
        var select = connection.prepareStatement(query)) {
      select.setString(1, category.name());
      select.setInt(2, number);
      Set<Sku> skus = new TreeSet<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          skus.add(new Sku(rows.getString(1)));
        }
      }
      return skus;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url);
  }

  private static boolean take(Connection connection, Line line) throws SQLException {
    String update = "UPDATE stock SET on_hand = on_hand - ? WHERE sku = ? AND on_hand >= ?";
    try (var statement = connection.prepareStatement(update)) {
      statement.setInt(1, line.quantity());
      statement.setString(2, line.sku().code());
      statement.setInt(3, line.quantity());
      return statement.executeUpdate() == 1;
    }
  }

  private static int onHand(Connection connection, Sku sku) throws SQLException {
    try (var select = connection.prepareStatement("SELECT on_hand FROM stock WHERE sku = ?")) {
      select.setString(1, sku.code());
      return number(select);
    }
  }

  private static int number(PreparedStatement query) throws SQLException {
    try (ResultSet rows = query.executeQuery()) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }
}
