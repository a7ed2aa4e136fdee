package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.example.shop.catalogue.Category;
import com.example.shop.catalogue.Edition;
import com.example.shop.catalogue.Product;
import com.example.shop.catalogue.Sku;
import com.example.shop.catalogue.UnknownProduct;
import com.example.shop.inventory.Inventory;
import com.example.shop.inventory.OutOfStock;
import com.example.shop.ledger.Entry;
import com.example.shop.ledger.Ledger;
import com.example.shop.orders.Confirmation;
import com.example.shop.orders.Payment;
import com.example.shop.orders.PaymentRefused;
import com.example.shop.pricing.Discount;
import com.example.shop.pricing.Pricing;
import com.example.shop.pricing.Quote;
import dev.snap.RemoteFailure;
import dev.snap.testing.SnapTest;
import dev.snap.wire.WireException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The whole shop, once in one JVM, once in one JVM over gRPC, and once in JVMs of its own that are
 * restored from bundles. The tests do not know which.
 */
@SnapTest(root = Shop.class, grantedEnvironment = "SHOP_CURRENCY")
class ShopTest {
  private static final Sku DARJEELING = new Sku("TE-001");
  private static final Sku ASSAM = new Sku("TE-002");
  private static final Sku SENCHA = new Sku("TE-003");
  private static final Sku IRON_POT = new Sku("PO-001");
  private static final Sku GLASS_POT = new Sku("PO-002");
  private static final Sku CLAY_POT = new Sku("PO-003");

  @Test
  void aBasketIsPricedByTheRules(Storefront shop) throws Exception {
    Basket basket = shop.openBasket("Ada");
    basket.add(DARJEELING, 2);
    basket.add(IRON_POT, 1);

    Quote quote = basket.quote();

    assertThat(quote.lines())
        .extracting(line -> line.product().sku(), line -> line.unitPrice())
        .containsExactly(tuple(IRON_POT, money("38.00")), tuple(DARJEELING, money("12.90")));
    assertThat(quote.discount())
        .contains(new Discount.Percent(new BigDecimal("5"), money("50.00")));
    assertThat(quote.total()).isEqualTo(money("60.61"));
    assertThat(quote.vat())
        .isEqualTo(Map.of(Category.TEA, money("1.60"), Category.POTS, money("5.76")));
  }

  @Test
  void whatIsScarceCostsMore(Storefront shop) throws Exception {
    Basket basket = shop.openBasket("Basho");
    basket.add(CLAY_POT, 2);

    Quote quote = basket.quote();

    assertThat(quote.lines().get(0).unitPrice()).isEqualTo(money("94.60"));
    assertThat(quote.discount()).contains(new Discount.Amount(money("15.00"), money("120.00")));
    assertThat(quote.total()).isEqualTo(money("174.20"));
  }

  @Test
  void anOrderIsTakenFromTheStockBookedAndCounted(Storefront shop) throws Exception {
    Inventory inventory = shop.departments().inventory();
    Ledger ledger = shop.departments().orders().ledger();
    int before = inventory.onHand(ASSAM);
    BigDecimal balance = ledger.balance();
    Basket basket = shop.openBasket("Cho");
    basket.add(ASSAM, 3);

    Confirmation confirmation = basket.checkOut(new Payment.Voucher("GIFT", money("30.00")));

    assertThat(confirmation.quote().total()).isEqualTo(money("25.20"));
    assertThat(confirmation.quote().discount()).isEmpty();
    assertThat(confirmation.order().customer()).isEqualTo("Cho");
    assertThat(confirmation.order().payment())
        .isEqualTo(new Payment.Voucher("GIFT", money("30.00")));
    assertThat(confirmation.deliveredWithin()).isEqualTo(Duration.ofDays(3));
    assertThat(confirmation.placedAt()).isAfterOrEqualTo(confirmation.booked().at());
    assertThat(inventory.onHand(ASSAM)).isEqualTo(before - 3);
    assertThat(ledger.balance()).isEqualTo(balance.add(money("25.20")));
    assertThat(ledger.entries()).contains(confirmation.booked());
    assertThat(ledger.log())
        .contains(confirmation.booked().number() + " 25.20 order " + confirmation.order().id());
    assertThat(shop.departments().orders().find(confirmation.order().id())).contains(confirmation);
    assertThat(shop.bestsellers(10)).contains(ASSAM);
    assertThat(basket.lines()).isEmpty();
  }

  @Test
  void placingTheSameOrderTwiceChargesOnce(Storefront shop) throws Exception {
    Basket basket = shop.openBasket("Dara");
    basket.add(SENCHA, 1);
    Confirmation first = basket.checkOut(new Payment.Invoice());
    int left = shop.departments().inventory().onHand(SENCHA);

    Confirmation second = shop.departments().orders().place(first.order());

    assertThat(second).isEqualTo(first);
    assertThat(shop.departments().inventory().onHand(SENCHA)).isEqualTo(left);
  }

  @Test
  void whatIsNotInStockIsRefusedAndNothingIsTaken(Storefront shop) throws Exception {
    Inventory inventory = shop.departments().inventory();
    int glass = inventory.onHand(GLASS_POT);
    Basket basket = shop.openBasket("Eve");
    basket.add(GLASS_POT, 1);
    basket.add(CLAY_POT, 3);

    OutOfStock refused =
        catchThrowableOfType(OutOfStock.class, () -> basket.checkOut(new Payment.Invoice()));

    assertThat(refused).hasMessage("3 of PO-003 wanted, 2 left");
    assertThat(refused.sku()).isEqualTo(CLAY_POT);
    assertThat(refused.wanted()).isEqualTo(3);
    assertThat(refused.left()).isEqualTo(2);
    assertThat(inventory.onHand(GLASS_POT)).isEqualTo(glass);
    assertThat(basket.lines()).hasSize(2);
  }

  @Test
  void aPaymentThatDoesNotHoldIsRefused(Storefront shop) throws Exception {
    Basket basket = shop.openBasket("Fay");
    basket.add(IRON_POT, 1);

    assertThat(refusal(basket, new Payment.Card("4000", LocalDate.of(2020, 2, 29))))
        .isEqualTo(PaymentRefused.Reason.EXPIRED);
    assertThat(refusal(basket, new Payment.Voucher("GIFT", money("37.99"))))
        .isEqualTo(PaymentRefused.Reason.NOT_ENOUGH);
  }

  @Test
  void anUnknownProductIsRefused(Storefront shop) {
    Basket basket = shop.openBasket("Gil");

    UnknownProduct refused =
        catchThrowableOfType(UnknownProduct.class, () -> basket.add(new Sku("XX-999"), 1));

    assertThat(refused).hasMessage("no product XX-999");
    assertThat(shop.departments().catalogue().find(new Sku("XX-999"))).isEmpty();
  }

  @Test
  void aReferenceKeepsItsIdentityBothWays(Storefront shop) throws Exception {
    Pricing pricing = shop.departments().pricing();
    Basket basket = shop.openBasket("Hana");
    Basket other = shop.openBasket("Hana");
    basket.add(SENCHA, 1);

    shop.copy(basket, other);
    RemoteFailure fault =
        catchThrowableOfType(RemoteFailure.class, () -> shop.copy(basket, basket));

    assertThat(other.lines()).isEqualTo(basket.lines());
    assertThat(fault.reason()).isEqualTo(RemoteFailure.Reason.FAULT);
    assertThat(fault.execution()).isEqualTo(RemoteFailure.Execution.EXECUTED);
    assertThat(fault).hasMessageNotContaining("cannot be copied");
    assertThat(other).isNotSameAs(basket);
    assertThat(shop.departments().pricing()).isSameAs(pricing);
    assertThat(pricing.followed()).containsOnlyKeys(Category.values());
    assertThat(pricing.followed().get(Category.POTS))
        .isSameAs(pricing.followed().get(Category.POTS));
    assertThat(pricing.followed().get(Category.POTS).below(3)).containsExactly(CLAY_POT);
  }

  @Test
  void anArgumentThatCannotCrossIsTheCallersMistake(Storefront shop) {
    Basket basket = shop.openBasket("Nil");

    assertThatThrownBy(() -> basket.add(null, 1))
        .isInstanceOf(WireException.class)
        .hasMessage(
            "com.example.shop.BasketAddRequest.sku: com.example.shop.catalogue.Sku is missing:"
                + " null cannot cross where @Nullable or Optional is not declared");
  }

  @Test
  void valuesAreCopies(Storefront shop) {
    Basket basket = shop.openBasket("Ida");
    byte[] token = basket.token();
    token[0]++;

    assertThat(basket.token()).hasSize(16).isNotEqualTo(token);
  }

  @Test
  void theBooksAreSealedFromTheOpeningBalanceOn(Storefront shop) {
    Ledger ledger = shop.departments().orders().ledger();
    Entry booked = ledger.book("a test", money("0.00"));

    List<Entry> entries = ledger.entries();

    assertThat(entries.get(0).text()).isEqualTo("opening balance");
    assertThat(entries.get(0).amount()).isEqualTo(money("100.00"));
    assertThat(entries.get(0).at()).isBefore(booked.at());
    assertThat(entries).extracting(Entry::seal).doesNotHaveDuplicates();
    assertThat(entries).allSatisfy(entry -> assertThat(entry.seal()).hasSize(64));
    assertThat(booked.number()).isEqualTo(entries.size());
  }

  @Test
  void whatTheBuildSawIsWhatIsThereNow(Storefront shop) throws Exception {
    Edition edition = shop.departments().catalogue().edition();
    byte[] file = Files.readAllBytes(Path.of("data/catalogue.csv"));
    byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(file);

    assertThat(edition.sha256()).isEqualTo(HexFormat.of().formatHex(sha256));
    assertThat(shop.departments().catalogue().edition()).isEqualTo(edition);
    assertThat(edition.readAt()).isBefore(shop.builtAt());
    assertThat(shop.builtAt()).isBefore(Instant.now());
  }

  @Test
  void theGrantedVariableOfTheBuildDecidesTheCurrency(Storefront shop) throws Exception {
    String currency = System.getenv().getOrDefault("SHOP_CURRENCY", "EUR");

    assertThat(shop.departments().pricing().quote(List.of()).currency()).isEqualTo(currency);
  }

  @Test
  void aSuggestionComesFromItsShelf(Storefront shop) {
    List<Product> books = shop.departments().catalogue().in(Category.BOOKS);

    Optional<Product> suggestion = shop.suggest(Category.BOOKS);

    assertThat(books)
        .extracting(Product::name)
        .containsExactly("The Book of Tea", "Tea: leaf, water, fire");
    assertThat(books).contains(suggestion.orElseThrow());
  }

  private static PaymentRefused.Reason refusal(Basket basket, Payment payment) {
    return catchThrowableOfType(PaymentRefused.class, () -> basket.checkOut(payment)).reason();
  }

  private static BigDecimal money(String amount) {
    return new BigDecimal(amount);
  }
}
