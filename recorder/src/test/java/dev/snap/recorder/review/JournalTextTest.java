package dev.snap.recorder.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snap.journal.BlobDirectory;
import dev.snap.journal.Entry;
import dev.snap.journal.JournalReader;
import dev.snap.journal.JournalWriter;
import dev.snap.journal.Outcome;
import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import dev.snap.wire.References;
import dev.snap.wire.WireWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTextTest {
  private static final String CONTRACT =
      """
      syntax = "proto3";

      package shop;

      service Stock {
        // Stock.reserve(Order, Map<String, Integer>)
        rpc Reserve(StockReserveRequest) returns (StockReserveResponse);
        // Stock.keeper()
        rpc Keeper(StockKeeperRequest) returns (StockKeeperResponse);
      }

      message StockReserveRequest {
        StockTypes.Order order = 1;
        map<string, int32> at_most = 2;
      }

      message StockReserveResponse {
      }

      message StockReserveFailure {
        StockTypes.OutOfStock out_of_stock = 1;
      }

      message StockKeeperRequest {
      }

      message StockKeeperResponse {
        StockTypes.Reference result = 1;
      }

      message StockTypes {
        message Order {
          string id = 1;
          repeated int32 lines = 2;
          StockTypes.Level level = 3;
          .google.protobuf.Timestamp at = 4;
          StockTypes.Payment payment = 5;
        }

        message Payment {
          oneof kind {
            StockTypes.Cash cash = 1;
          }
        }

        message Cash {
          int64 cents = 1;
        }

        enum Level {
          LEVEL_LOW = 0;
          LEVEL_HIGH = 1;
        }

        message OutOfStock {
          string sku = 1;
        }

        // An object of a service.
        message Reference {
          string service = 1;
          uint64 export = 2;
          string instance = 3;
        }
      }
      """;

  @TempDir Path blobs;

  @Test
  void callsAreShownWithTheNamesOfTheirContract() throws IOException {
    byte[] order =
        message(
            out -> {
              nested(
                  out,
                  1,
                  inner -> {
                    inner.string(1, "a-1");
                    nested(inner, 2, packed -> {});
                    inner.int32(3, 1);
                    nested(inner, 4, at -> at.int64(1, 86_400));
                    nested(inner, 5, payment -> nested(payment, 1, cash -> cash.int64(1, 250)));
                  });
              nested(
                  out,
                  2,
                  entry -> {
                    entry.string(1, "x");
                    entry.int32(2, 7);
                  });
            });
    byte[] raised = message(out -> nested(out, 1, inner -> inner.string(1, "a-1")));
    byte[] keeper = message(out -> nested(out, 1, inner -> inner.string(1, "shop/keeper")));

    assertThat(
            text(
                new Entry.Open(Entry.Direction.IN, call(0, "export", "3", order), ""),
                new Entry.Close(new Outcome.Raised(raised)),
                new Entry.Open(
                    Entry.Direction.OUT,
                    call(1, "target", "shop/stock", new byte[0]),
                    "Shop.java:7"),
                new Entry.Close(new Outcome.Gave(keeper))))
        .startsWith(
            """
            journal of shop
                 1  < #3 Stock.method(order: {id: "a-1", lines: [], level: LEVEL_HIGH, \
            at: 1970-01-02T00:00:00Z, payment: {cash: {cents: 250}}}, at_most: {"x": 7})
                 2    Stock.method → threw out_of_stock: {sku: "a-1"}
                 3  > shop/stock Stock.method()   at Shop.java:7
                 4    Stock.method → shop/keeper
            4 entries, chain \
            """);
  }

  @Test
  void valuesOfTheJdkAreShownAsTheirTypes() throws IOException {
    byte[] time =
        message(
            out ->
                nested(
                    out,
                    1,
                    inner -> {
                      inner.int64(1, 0);
                      inner.int32(2, 5_000_000);
                    }));
    byte[] granted =
        message(
            out ->
                nested(
                    out,
                    1,
                    inner -> {
                      inner.bool(1, true);
                      inner.string(2, "EUR");
                    }));
    byte[] ungranted = message(out -> nested(out, 1, inner -> {}));

    assertThat(
            text(
                leaf(Surface.TIME, "Instant.now", time),
                leaf(Surface.ENVIRONMENT, "System.getenv", granted),
                leaf(Surface.PROPERTIES, "System.getProperty", ungranted),
                leaf(Surface.BOOTSTRAP, "Host.importService", message(out -> out.string(1, "a")))))
        .contains(
            "1  = Instant.now() → 1970-01-01T00:00:00.005Z   at A.java:1\n",
            "2  = System.getenv() → \"EUR\"   at A.java:1\n",
            "3  = System.getProperty() → not granted   at A.java:1\n",
            "4  = Host.importService() → a #0   at A.java:1\n");
  }

  private String text(Entry... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JournalWriter writer = new JournalWriter(bytes, "shop", new BlobDirectory(blobs))) {
      for (Entry entry : entries) {
        writer.write(entry);
      }
      writer.commit();
    }
    Contracts contracts = new Contracts();
    contracts.read(CONTRACT);
    try (JournalReader journal =
        new JournalReader(
            new ByteArrayInputStream(bytes.toByteArray()), new BlobDirectory(blobs))) {
      return new JournalText(journal, contracts).text();
    }
  }

  private static Action call(int method, String where, String place, byte[] arguments) {
    return Action.of(Surface.CALL, "Stock.method(Order)")
        .with(where, place)
        .with("interface", "shop.Stock")
        .with("method", Integer.toString(method))
        .with("arguments", arguments, "…");
  }

  private static Entry leaf(Surface surface, String name, byte[] gave) {
    return new Entry.Leaf(Action.of(surface, name), new Outcome.Gave(gave), "A.java:1");
  }

  private static byte[] message(Consumer<WireWriter> fields) {
    WireWriter out = new WireWriter(References.NONE);
    fields.accept(out);
    return out.toBytes();
  }

  private static void nested(WireWriter out, int field, Consumer<WireWriter> fields) {
    int mark = out.open(field);
    fields.accept(out);
    out.close(mark);
  }
}
