package com.example.shop;

import com.example.shop.catalogue.Category;
import com.example.shop.catalogue.Sku;
import com.example.shop.orders.Confirmation;
import com.example.shop.orders.Payment;
import com.example.shop.pricing.Quote;
import java.util.function.Consumer;

/** A customer: {@code mvn snap:run -Dsnap.client=com.example.shop.PlaceOrder}. */
public final class PlaceOrder implements Consumer<Storefront> {

  @Override
  public void accept(Storefront shop) {
    try {
      order(shop);
    } catch (Exception refused) {
      throw new IllegalStateException("the order was not placed", refused);
    }
  }

  private static void order(Storefront shop) throws Exception {
    shop.departments()
        .catalogue()
        .in(Category.TEA)
        .forEach(tea -> System.out.printf("%s  %6s  %s%n", tea.sku(), tea.price(), tea.name()));
    Basket basket = shop.openBasket("Ada");
    basket.add(new Sku("TE-001"), 2);
    basket.add(new Sku("PO-001"), 1);
    Confirmation confirmation = basket.checkOut(new Payment.Invoice());
    Quote quote = confirmation.quote();
    System.out.printf(
        "Order %s placed: %s %s, booked as entry %d, delivered within %d days%n",
        confirmation.order().id(),
        quote.total(),
        quote.currency(),
        confirmation.booked().number(),
        confirmation.deliveredWithin().toDays());
  }
}
