package dev.snap.membrane.carried;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snap.Bootstrap;
import dev.snap.Hardware;
import dev.snap.Host;
import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.membrane.Grants;
import dev.snap.membrane.Membrane;
import dev.snap.membrane.carried.fixture.Pricing;
import dev.snap.membrane.carried.fixture.Shop;
import dev.snap.membrane.carried.fixture.Told;
import dev.snap.membrane.carried.fixture.Values;
import dev.snap.membrane.carried.fixture.Weight;
import dev.snap.wire.WireException;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CarriedBootstrapTest {
  private static final String SHOP = "dev.snap.membrane.carried.fixture.Shop";
  private static final String VALUES =
      "\n  Carry values (strings, numbers, java.time, records, enums; lists, sets, maps and optionals of them) and"
          + " references to services, and make everything else inside boot.";

  private final Membrane caller = membrane("shop", CarriedBootstrapTest.class.getClassLoader());
  private final Membrane callee =
      membrane("shop/pricing", new OwnClasses(SHOP.substring(0, SHOP.lastIndexOf('.'))));
  private final Pricing pricing = new Told("object");

  @Test
  void aRecordCrossesWithItsNestedValuesAndReferences() throws Exception {
    Values.Config config = new Values.Config("/a", List.of(Values.Tier.PAID, Values.Tier.FREE));
    Bootstrap<Pricing> bootstrap =
        new Shop.Stocked(
            pricing,
            7,
            List.of(pricing),
            Map.of("k", List.of(config)),
            Optional.of(Instant.EPOCH),
            Values.Tier.PAID,
            new Values.Square(2.5),
            new long[] {1, Long.MIN_VALUE},
            null);

    assertThat(told(bootstrap))
        .isEqualTo(
            "[Pricing at shop#0, 7, [Pricing at shop#0], true, {k=[Config[path=/a, tiers=[paid, FREE]]]},"
                + " Optional[1970-01-01T00:00:00Z], paid, Square[side=2.5], [1, -9223372036854775808], null]");
  }

  @Test
  void aClassCrossesWithItsFinalAndInheritedFieldsAndNoConstructorRuns() throws Exception {
    Bootstrap<Pricing> bootstrap =
        new Shop.Classic("from above", List.of(new Values.Config("/b", List.of())), 3);

    assertThat(told(bootstrap)).isEqualTo("[from above, [Config[path=/b, tiers=[]]], 3, null]");
  }

  @Test
  void aClassWithAConstructorThatTakesNothingIsMadeByIt() throws Exception {
    assertThat(told(new Shop.Prepared().carrying("text"))).isEqualTo("[[made], text]");
  }

  @Test
  void aLambdaCrossesWithItsCapturedVariables() throws Exception {
    Bootstrap<Pricing> bootstrap =
        Shop.lambda(pricing, 10, List.of(pricing), Map.of("w", Set.of(new Weight(5))));

    assertThat(told(bootstrap))
        .isEqualTo(
            "[Pricing at shop#0, 10, [Pricing at shop#0], true, {w=[Weight[grams=5]]}, 2.5]");
  }

  @Test
  void aLambdaThatCapturesNothingCrosses() throws Exception {
    assertThat(told(Shop.constant())).isEqualTo("[constant]");
  }

  @Test
  void methodReferencesCrossWithTheirReceiver() throws Exception {
    assertThat(told(Shop.reference())).isEqualTo("[fixed]");
    assertThat(told(Shop.boundReference("label"))).isEqualTo("[label]");
  }

  @Test
  void aBootstrapCarriesAnother() throws Exception {
    assertThat(told(new Shop.Outer(Shop.constant()))).isEqualTo("[[constant]]");
  }

  @Test
  void theClassesAreThoseOfTheNewService() {
    Bootstrap<?> remade = cross(Shop.constant());

    assertThat(remade.getClass().getClassLoader()).isSameAs(callee.loader());
    assertThat(cross(new Shop.Outer(Shop.constant())).getClass().getClassLoader())
        .isSameAs(callee.loader());
  }

  @Test
  void theCodeIsNamedAsUsersKnowIt() {
    assertThat(write(Shop.constant()).code()).isEqualTo("lambda in " + SHOP + ".constant");
    assertThat(write(Shop.reference()).code()).isEqualTo(SHOP + "::fixed");
    assertThat(write(new Shop.Prepared()).code()).isEqualTo(SHOP + ".Prepared");
  }

  @Test
  void equalBootstrapsGiveEqualBytes() {
    CarriedBootstrap first = write(Shop.lambda(pricing, 1, List.of(pricing), Map.of()));
    CarriedBootstrap second = write(Shop.lambda(pricing, 1, List.of(pricing), Map.of()));

    assertThat(first.bytes()).isEqualTo(second.bytes());
  }

  @Test
  void aCopyIsNotTheOriginal() throws Exception {
    List<Values.Config> configs = new ArrayList<>(List.of(new Values.Config("/c", List.of())));
    Bootstrap<?> remade = cross(new Shop.Classic("x", configs, 1));
    configs.clear();

    assertThat(remade.boot(new NoHost())).hasToString("[x, [Config[path=/c, tiers=[]]], 1, null]");
  }

  @Test
  void aLambdaThatCapturesItsEnclosingThisIsRefused() {
    refused(
        new Shop().enclosing(),
        "The lambda in "
            + SHOP
            + ".enclosing cannot cross into its service: it captures its enclosing this, a "
            + SHOP
            + ".\n  Copy the fields and method results that it uses into local variables in front of it, or write the"
            + " bootstrap as a record.");
  }

  @Test
  void anInnerClassIsRefused() {
    refused(
        new Shop().inner(),
        "The bootstrap "
            + SHOP
            + "$2 cannot cross into its service: as an inner class it holds its enclosing this, a "
            + SHOP
            + ".\n  Make the class static or a record, and carry what it needs as fields or components.");
  }

  @Test
  void anOpenStreamIsRefused() {
    refused(
        new Shop.Streaming(new ByteArrayInputStream(new byte[0])),
        "The bootstrap "
            + SHOP
            + ".Streaming cannot cross into its service: its component in holds a"
            + " java.io.ByteArrayInputStream."
            + VALUES);
  }

  @Test
  void anUnfitValueDeepInsideIsRefusedWithItsPath() {
    refused(
        new Shop.Deep(Map.of("key", Arrays.asList("a", null, new Thread()))),
        "The bootstrap "
            + SHOP
            + ".Deep cannot cross into its service: its component all[key][2] holds a"
            + " java.lang.Thread."
            + VALUES);
  }

  @Test
  void aCapturedVariableIsRefusedByName() {
    refused(
        Shop.counting(1, new Values.Counter()),
        "The lambda in "
            + SHOP
            + ".counting cannot cross into its service: its captured variable counter holds a"
            + " dev.snap.membrane.carried.fixture.Values.Counter."
            + VALUES);
    refused(
        Shop.local(new Values.Counter(), "text"),
        "The bootstrap "
            + SHOP
            + "$1 cannot cross into its service: its captured variable counter holds a"
            + " dev.snap.membrane.carried.fixture.Values.Counter."
            + VALUES);
  }

  @Test
  void aRecordWithoutCodecInAListOfALambdaIsRefused() {
    refused(
        Shop.rawConfigs(List.of(new Values.Config("/", List.of()))),
        "The lambda in "
            + SHOP
            + ".rawConfigs cannot cross into its service: its captured variable configs[0] holds a"
            + " dev.snap.membrane.carried.fixture.Values.Config, which has no generated codec, where the declared type"
            + " does not tell what it is.\n  Write the bootstrap as a record whose component names the type, as in"
            + " List<Config>; lambdas lose what is in the angle brackets.");
  }

  @Test
  void anObjectOfSeveralServicesIsRefusedWhereNoneIsDeclared() {
    refused(
        Shop.both(List.of(new Values.Both())),
        "The lambda in "
            + SHOP
            + ".both cannot cross into its service: its captured variable both[0] holds a"
            + " dev.snap.membrane.carried.fixture.Values.Both, which implements several service interfaces.\n  Write the"
            + " bootstrap as a record whose component is declared as one of them.");
  }

  @Test
  void aDeclaredTypeThatACopyDoesNotHaveIsRefused() {
    refused(
        new Shop.Precise(new ArrayList<>()),
        "The bootstrap "
            + SHOP
            + ".Precise cannot cross into its service: its component names is declared as"
            + " java.util.ArrayList, and crosses as a List.\n  Declare it as List.");
  }

  @Test
  void valuesThatNestTooDeepAreRefused() {
    List<Object> nested = new ArrayList<>();
    nested.add(nested);
    refused(
        new Shop.Deep(Map.of("k", nested)),
        "The bootstrap "
            + SHOP
            + ".Deep cannot cross into its service: its component all"
            + " nests deeper than 24.\n"
            + "  Carry a flatter value, or make it inside boot.");
  }

  @Test
  void halfASurrogatePairIsRefused() {
    refused(
        new Shop.Prepared().carrying("\uD800"),
        "The bootstrap "
            + SHOP
            + ".Prepared cannot cross into its service: its field carried: a string holds half a"
            + " surrogate pair, which UTF-8 cannot carry."
            + VALUES);
  }

  @Test
  void anotherClassThanABootstrapIsNotMade() {
    CarriedBootstrap carried = write(new Shop.Prepared());
    String text = new String(carried.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
    byte[] forged =
        text.replace("Shop$Prepared", "Values$Circle")
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

    assertThatThrownBy(
            () ->
                CarriedBootstrapReader.read(
                    new CarriedBootstrap("", forged), callee.loader(), callee.references()))
        .isInstanceOf(WireException.class)
        .hasMessage("dev.snap.membrane.carried.fixture.Values.Circle is no bootstrap");
  }

  @Test
  void damagedBytesAreReportedWhereverTheyEnd() {
    byte[] bytes =
        write(Shop.lambda(pricing, 10, List.of(pricing), Map.of("w", Set.of(new Weight(5)))))
            .bytes();
    for (int length = 0; length < bytes.length; length++) {
      CarriedBootstrap cut = new CarriedBootstrap("", Arrays.copyOf(bytes, length));
      assertThatThrownBy(
              () -> CarriedBootstrapReader.read(cut, callee.loader(), callee.references()))
          .isInstanceOf(WireException.class);
    }
  }

  private void refused(Bootstrap<?> bootstrap, String text) {
    assertThatThrownBy(() -> write(bootstrap))
        .isInstanceOfSatisfying(
            SnapFailure.class, failure -> assertThat(failure.code()).isEqualTo(SnapCode.CARRIED))
        .hasMessage("[SNAP-0209] " + text);
  }

  private String told(Bootstrap<?> bootstrap) throws Exception {
    return String.valueOf(cross(bootstrap).boot(new NoHost()));
  }

  private Bootstrap<?> cross(Bootstrap<?> bootstrap) {
    return CarriedBootstrapReader.read(write(bootstrap), callee.loader(), callee.references());
  }

  private CarriedBootstrap write(Bootstrap<?> bootstrap) {
    return CarriedBootstrapWriter.write(bootstrap, caller.references());
  }

  private static Membrane membrane(String service, ClassLoader loader) {
    return new Membrane(service, loader, Grants.NONE, (name, method, fault) -> {});
  }

  private static final class NoHost implements Host {
    @Override
    public <S> S importService(String name, Class<S> type, Bootstrap<? extends S> bootstrap) {
      throw new UnsupportedOperationException(name);
    }

    @Override
    public void runAs(Hardware hardware) {}
  }
}
