package warehouse;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Fills the depot. */
public final class DepotBootstrap implements Bootstrap<Depot> {
  private static int boots;

  @Override
  public Depot boot(Host host) throws IOException {
    boots = boots + 1;
    Ledger ledger = new Ledger(Path.of("data"));
    Labels labels = new Labels();
    Tariff tariff = host.importService("tariff", Tariff.class, child -> new FixedTariff());
    Shelves shelves = new Shelves();
    shelves.put("opened", Instant.now());
    shelves.put("region", System.getProperty("granted.property", "nowhere"));
    shelves.put("user", String.valueOf(System.getenv("WAREHOUSE_USER")));
    shelves.put("note", ledger.note("note.txt", "none"));
    shelves.put("remark", ledger.note("absent.txt", "no remark"));
    stock(ledger, labels, tariff, shelves);
    rates(ledger, shelves);
    shelves.put("folders", ledger.names("plans"));
    shelves.put("delivery", labels.delivery());
    finish(ledger, labels, shelves);
    return shelves;
  }

  private static void stock(Ledger ledger, Labels labels, Tariff tariff, Shelves shelves)
      throws IOException {
    long value = 0;
    int heavy = 0;
    List<String> kinds = new ArrayList<>();
    for (String[] row : ledger.rows("stock.csv")) {
      int weight = Integer.parseInt(row[1]);
      long price = tariff.priceOf(row[0], weight);
      if (weight > 20) {
        heavy = heavy + 1;
      }
      value = value + price * 2;
      kinds.add(row[0]);
      shelves.put("label " + row[0], labels.print(row[0], weight));
    }
    shelves.put("value", value);
    shelves.put("heavy", heavy);
    shelves.put("kinds", kinds);
  }

  private static void rates(Ledger ledger, Shelves shelves) throws IOException {
    Properties rates = ledger.rates();
    int base = Integer.parseInt(rates.getProperty("base", "1"));
    int extra = Integer.parseInt(rates.getProperty("extra", "2"));
    if (base > extra) {
      shelves.put("rate", base - extra);
    } else {
      shelves.put("rate", base + extra);
    }
  }

  private static void finish(Ledger ledger, Labels labels, Shelves shelves) throws IOException {
    String summary = "labels " + labels.count() + ", lines " + ledger.lines() + "\n";
    ledger.write("summary.txt", summary);
    ledger.write("labels.txt", String.join("\n", labels.printed()));
    shelves.put("labels", labels.printed());
    shelves.put("written", 2 + boots);
    shelves.put("closed", System.currentTimeMillis());
  }
}
