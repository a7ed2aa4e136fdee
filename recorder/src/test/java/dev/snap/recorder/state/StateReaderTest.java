package dev.snap.recorder.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StateReaderTest {
  private static final String[] OTHER_HASHES = {
    "-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=0"
  };

  @TempDir static Path folder;
  private static Jvm jvm;
  private static ServiceState recorded;

  @BeforeAll
  static void recordOnce() throws Exception {
    jvm = new Jvm(Path.of(System.getProperty("java.home")), folder);
    recorded = jvm.beside("none");
  }

  @Test
  void aServiceAloneIsInTheStateThatItHadBesideAnother() throws Exception {
    ServiceState replayed = jvm.alone("none", OTHER_HASHES);

    assertThat(StateDifference.between(recorded, replayed)).isEmpty();
    assertThat(replayed.digest()).isEqualTo(recorded.digest()).matches("[0-9a-f]{64}");
  }

  @Test
  void theOtherJdkGivesEqualStatesToo() throws Exception {
    String home = System.getProperty("snap.otherJdkHome", "");
    assumeTrue(!home.isEmpty(), "no other JDK on this machine");
    Jvm other = new Jvm(Path.of(home), folder);

    assertThat(StateDifference.between(other.beside("none"), other.alone("none", OTHER_HASHES)))
        .isEmpty();
  }

  @Test
  void whatIsComputedWhenFirstAskedForIsNoState() throws Exception {
    assertThat(StateDifference.between(recorded, jvm.alone("none", "-Dstock.askForCaches=true")))
        .isEmpty();
  }

  @Test
  void heapAndCollectorAreNoState() throws Exception {
    assertThat(StateDifference.between(recorded, jvm.alone("none", "-XX:+UseSerialGC", "-Xmx300m")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "count  | stock.Stock.CACHE → HashMap[\"k7\"] → Stock.Item.next → Stock.Item.count: 3 in"
            + " the recording, 4 in the replay",
        "export | export 0 → Stock.Item.count: 1 in the recording, 2 in the replay",
        "key    | stock.Stock.CACHE → HashMap[\"new\"]: only in the replay",
        "null   | stock.Stock.CACHE → HashMap[\"k7\"] → Stock.Item.next → Stock.Item.next: a"
            + " Stock.Item in the recording, null in the replay",
        "type   | stock.Stock.other: \"none\" in the recording, a ArrayList in the replay",
        "enum   | stock.Stock.Tier.PAID → Stock.Tier.uses: 2 in the recording, 3 in the replay",
        "set    | stock.Stock.OBJECTS → HashSet.map → HashMap.key [Stock.Sku(\"s3\", 3)]: only in"
            + " the recording",
        "element| stock.Stock.MIXED → Object[1]: 2L in the recording, 2 in the replay",
      })
  void oneChangeIsOneDifference(String change, String text) throws Exception {
    ServiceState replayed = jvm.alone(change);

    assertThat(replayed.digest()).isNotEqualTo(recorded.digest());
    assertThat(StateDifference.between(recorded, replayed).get(0)).hasToString(text);
  }

  @Test
  void theSameObjectTwiceIsNotTwoEqualObjects() throws Exception {
    assertThat(StateDifference.between(recorded, jvm.alone("identity")).get(0))
        .hasToString(
            "stock.Stock.BY_IDENTITY → IdentityHashMap.key [Stock.Item(8, \"id8\")] →"
                + " Stock.Item.next: the object at stock.Stock.CACHE → HashMap[\"k8\"] in the"
                + " recording, a Stock.Item of its own in the replay");
  }

  @Test
  void lambdasOfOneClassAreToldApart() throws Exception {
    assertThat(StateDifference.between(recorded, jvm.alone("lambda")))
        .first()
        .asString()
        .matches(
            "stock\\.Stock\\.lambda: a lambda \\d+ of Stock in the recording, a lambda \\d+ of"
                + " Stock in the replay");
  }

  @Test
  void theOrderOfAnAnnotationsMembersIsNoState() throws Exception {
    assertThat(StateDifference.between(recorded, jvm.alone("annotation"))).isEmpty();
  }

  @Test
  void theOrderOfALinkedMapIsState() throws Exception {
    ServiceState replayed = jvm.alone("order");

    assertThat(replayed.digest()).isNotEqualTo(recorded.digest());
    assertThat(StateDifference.between(recorded, replayed)).isNotEmpty();
  }

  @Test
  void theNamesOfTheTwoStatesAreThoseOfTheCaller() throws Exception {
    assertThat(
            StateDifference.between(recorded, jvm.alone("count"))
                .get(0)
                .text("the first replay", "the second"))
        .endsWith("count: 3 in the first replay, 4 in the second");
  }

  @Test
  void linesNameStubsByTheirPlaceAndLocationsByTheirReplacement() {
    List<String> lines = recorded.lines().toList();

    assertThat(lines.get(0))
        .contains("stock.Stock.shelf=reference shop/pricing#2 ")
        .doesNotContain("dev.snap");
    assertThat(lines).anyMatch(line -> line.contains("path=\"$lib/a.jar\""));
    assertThat(lines).anyMatch(line -> line.endsWith("byte[] text=\"$lib/b.jar\""));
    assertThat(lines).noneMatch(line -> line.contains(folder.toString()));
    assertThat(recorded.size()).isEqualTo(lines.size() - 1);
  }

  @Test
  void aServiceThatTheDumpDoesNotHoldIsReported() throws Exception {
    Path dump = jvm.dump("alone", folder, "none");

    assertThatThrownBy(() -> StateReader.read(dump, StateRoots.of("shop/unknown")))
        .isInstanceOfSatisfying(
            SnapFailure.class,
            failure -> assertThat(failure.code()).isEqualTo(SnapCode.PROOF_FAILED))
        .hasMessage(
            "[SNAP-0216] The heap dump does not hold the service 'shop/unknown'.\n"
                + "  Its JVM ended or was another one; look at its output above.");
  }
}
