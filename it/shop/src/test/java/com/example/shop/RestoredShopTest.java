package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.catalogue.Sku;
import com.example.shop.inventory.Inventory;
import com.example.shop.orders.Payment;
import dev.snap.testing.Processes;
import dev.snap.testing.SnapTest;
import dev.snap.testing.Topology;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What only a shop of several processes can show. */
@SnapTest(
    root = Shop.class,
    topologies = Topology.RESTORED,
    grantedEnvironment = "SHOP_CURRENCY")
class RestoredShopTest {
  private static final Sku LAPSANG = new Sku("TE-004");

  @Test
  void aKilledServiceComesBackAsItWasBuilt(Storefront shop, Processes processes) throws Exception {
    Inventory inventory = shop.departments().inventory();
    buy(shop, 4);
    assertThat(inventory.onHand(LAPSANG)).isEqualTo(1);

    processes.restart("shop/inventory");

    assertThat(inventory.onHand(LAPSANG)).isEqualTo(5);
    buy(shop, 5);
    assertThat(inventory.onHand(LAPSANG)).isZero();
  }

  @Test
  void replicasShareWhatWasBuiltAndNotTheirRandomness(Storefront shop, Processes processes) {
    Storefront replica = processes.replica("shop", Storefront.class);

    assertThat(replica.builtAt()).isEqualTo(shop.builtAt());
    assertThat(replica.departments().catalogue().edition())
        .isEqualTo(shop.departments().catalogue().edition());
    Set<String> tokens = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      tokens.add(token(shop));
      tokens.add(token(replica));
    }
    assertThat(tokens).hasSize(40);
  }

  private static void buy(Storefront shop, int pieces) throws Exception {
    Basket basket = shop.openBasket("Ada");
    basket.add(LAPSANG, pieces);
    basket.checkOut(new Payment.Invoice());
  }

  private static String token(Storefront shop) {
    return HexFormat.of().formatHex(shop.openBasket("Ada").token());
  }
}
