package golden;

import dev.snap.Service;
import java.util.List;
import java.util.Optional;

/** What is in stock. */
@Service
public interface Inventory {
  /** The stock of an article. */
  Stock stockOf(Sku sku);

  /** Sets articles aside. */
  void reserve(Order order) throws OutOfStock;

  /** How many articles there are. */
  int count();

  /** An article. */
  record Sku(String code) {}

  /** An article in stock. */
  record Stock(Sku sku, int quantity, Level level) {}

  /** How much there is. */
  enum Level {
    LOW,
    HIGH
  }

  /** What a customer wants. */
  record Order(String id, List<Sku> lines, Optional<String> note, Payment payment) {}

  /** How a customer pays. */
  sealed interface Payment permits Cash, Transfer {}

  /** With coins. */
  record Cash(long cents) implements Payment {}

  /** From an account. */
  record Transfer(String account) implements Payment {}

  /** There is not enough. */
  final class OutOfStock extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Sku sku;

    /** There is not enough of an article. */
    public OutOfStock(Sku sku) {
      super("out of stock: " + sku.code());
      this.sku = sku;
    }

    /** The article. */
    public Sku sku() {
      return sku;
    }
  }
}
