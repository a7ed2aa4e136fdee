package sample;

import dev.snap.wire.Codec;
import dev.snap.wire.MessageCodec;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import sample.Rich.Payment;
import sample.other.Money;
import sample.other.MoneyCodec;

/** Values of every kind, each with its protobuf message and the same value in protobuf's text format. */
public final class Examples {
  private static final UUID ID = new UUID(1, 2);
  private final Map<String, Object[]> examples = new LinkedHashMap<>();

  private Examples() {}

  /** Codec, value and message name by text. */
  public static Map<String, Object[]> all() {
    Examples all = new Examples();
    all.plain();
    all.containers();
    all.nested();
    all.arguments();
    return all.examples;
  }

  private <T> void add(String message, MessageCodec<T> codec, T value, String text) {
    examples.put(message + " { " + text + " }", new Object[] {codec, value, message, text});
  }

  private <T> void addType(String message, MessageCodec<T> codec, T value, String text) {
    add("RichTypes." + message, codec, value, text);
  }

  private void plain() {
    addType(
        "Rich_Scalars",
        Rich_ScalarsCodec.CODEC,
        new Rich.Scalars(true, (byte) -1, (short) -2, 'x', -3, -4, 1.5f, -0.0, "ü", new byte[] {9}),
        "z: true b: -1 s: -2 c: 120 i: -3 l: -4 f: 1.5 d: -0.0 text: 'ü' bytes: '\\t'");
    addType(
        "Rich_Scalars",
        Rich_ScalarsCodec.CODEC,
        new Rich.Scalars(false, (byte) 0, (short) 0, '\0', 0, 0, 0, 0, "", new byte[0]),
        "");
    addType(
        "Rich_Boxes",
        Rich_BoxesCodec.CODEC,
        new Rich.Boxes(true, (byte) 1, (short) 2, 'c', 4, 5L, 6f, 7d, OptionalInt.of(0)),
        "z: true b: 1 s: 2 c: 99 i: 4 l: 5 f: 6 d: 7 maybe: 0");
    addType(
        "Rich_Boxes",
        Rich_BoxesCodec.CODEC,
        new Rich.Boxes(false, (byte) 0, (short) 0, '\0', 0, 0L, 0f, 0d, OptionalInt.empty()),
        "");
    addType(
        "Rich_Texts",
        Rich_TextsCodec.CODEC,
        new Rich.Texts(
            ID,
            new BigDecimal("1.50"),
            BigInteger.TEN,
            URI.create("a:b"),
            Locale.GERMANY,
            Currency.getInstance("EUR"),
            LocalDate.of(2026, 1, 2),
            Instant.ofEpochSecond(5, 6),
            Duration.ofMillis(-1),
            DayOfWeek.TUESDAY),
        "id: '" + ID + "' decimal: '1.50' integer: '10' uri: 'a:b' locale: 'de-DE' currency: 'EUR' date: '2026-01-02'"
            + " instant { seconds: 5 nanos: 6 } duration { nanos: -1000000 } day: DAY_OF_WEEK_TUESDAY");
  }

  private void containers() {
    addType(
        "Rich_Containers",
        Rich_ContainersCodec.CODEC,
        new Rich.Containers(
            List.of(1, 0, 300),
            Set.of(Colour.DARK_RED),
            List.of("w"),
            Optional.of(new Money("EUR", 5)),
            Map.of("a", new Money("", 0)),
            Map.of(Colour.RED, 0),
            List.of(List.of(), List.of("x", "")),
            Map.of(ID, Optional.of(List.of(7)))),
        "numbers: [1, 0, 300] colours: [COLOUR_DARK_RED] words: 'w' money { currency: 'EUR' cents: 5 }"
            + " prices { key: 'a' value {} } counts {} rows {} rows { value: ['x', ''] }"
            + " deep { key: '" + ID + "' value { value { value: 7 } } }");
    addType(
        "Rich_Containers",
        Rich_ContainersCodec.CODEC,
        new Rich.Containers(
            List.of(), Set.of(), List.of(), Optional.empty(), Map.of(), Map.of(), List.of(), Map.of()),
        "");
    addType(
        "Rich_Arrays",
        Rich_ArraysCodec.CODEC,
        new Rich.Arrays(
            new int[] {1, -1}, new String[] {"a", ""}, new double[][] {{1}, {}}, new Money[] {new Money("X", 1)}),
        "ints: [1, -1] words: ['a', ''] rows { value: 1 } rows {} moneys { currency: 'X' cents: 1 }");
    addType("Money", MoneyCodec.CODEC, new Money("EUR", Long.MAX_VALUE), "currency: 'EUR' cents: 9223372036854775807");
  }

  private void nested() {
    Rich.Tree leaf = new Rich.Tree("l", List.of(), Optional.empty());
    addType(
        "Rich_Tree",
        Rich_TreeCodec.CODEC,
        new Rich.Tree(
            "r", List.of(leaf), Optional.of(new Rich.Forest(List.of(leaf), Map.of("f", new Rich.Forest(List.of(), Map.of()))))),
        "name: 'r' children { name: 'l' } forest { trees { name: 'l' } more { key: 'f' value {} } }");
    addType(
        "Rich_Expression",
        Rich_ExpressionCodec.CODEC,
        new Rich.Sum(new Rich.Literal(1), new Rich.Sum(new Rich.Literal(0), new Rich.Literal(2))),
        "sum { left { literal { value: 1 } } right { sum { left { literal {} } right { literal { value: 2 } } } } }");
    add("RichTypes.Rich_Payment", Rich_PaymentCodec.CODEC, (Payment) Colour.RED, "colour: COLOUR_RED");
    addType("Rich_Payment", Rich_PaymentCodec.CODEC, Colour.DARK_RED, "colour: COLOUR_DARK_RED");
    addType("Rich_Payment", Rich_PaymentCodec.CODEC, new Rich.Coin(5), "cash { coin { cents: 5 } }");
    addType("Rich_Payment", Rich_PaymentCodec.CODEC, new Rich.Note(0), "cash { note {} }");
    addType(
        "Rich_Payment", Rich_PaymentCodec.CODEC, new Rich.Card("n", "m", "c"), "card { number: 'n' name: 'm' code: 'c' }");
  }

  private void arguments() {
    add(
        "RichMaybeRequest",
        RichBinding.MAYBE.arguments(),
        new RichBinding.Maybe("", List.of(), new Money("", 0)),
        "text: '' list {} money {}");
    add("RichMaybeRequest", RichBinding.MAYBE.arguments(), new RichBinding.Maybe(null, null, null), "");
    add(
        "RichListRequest",
        RichBinding.LIST.arguments(),
        new RichBinding.List("s", 1, 2, 3, 4, 5, 6, 7),
        "string: 's' wait_: 1 in: 2 out: 3 tag: 4 value: 5 arguments: 6 near: 7");
    add("RichObjectRequest", RichBinding.OBJECT.arguments(), new RichBinding.Object(1, 2), "seventh: 1 second: 2");
    add("RichCount2Request", RichBinding.COUNT2.arguments(), new RichBinding.Count2("t"), "text: 't'");
    add("RichNothingRequest", RichBinding.NOTHING.arguments(), new RichBinding.Nothing(), "");
    add("RichNextRequest", RichBinding.NEXT.arguments(), new RichBinding.Next(Colour.DARK_RED), "value: COLOUR_DARK_RED");
  }

  /** Fills in exceptions by text: method, exception, message. */
  public static void exceptions(BiConsumer<String, Exception> examples) {
    examples.accept(
        "declined { message: 'no' code: 3 reasons: ['a', 'b'] }", new Declined("no", 3, List.of("a", "b")));
    examples.accept("declined {}", new Declined(null));
    examples.accept("io_exception { message: 'disk' }", new IOException("disk"));
  }

  /** A result codec by the name of its response message. */
  public static Map<String, Codec<?>> results() {
    return Map.of("RichCountResponse", RichBinding.COUNT.result(), "RichNothingResponse", RichBinding.NOTHING.result());
  }
}
