package dev.snap.recorder.tripwire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;

/** The ledger against the JDK that runs. After an update of the JDK this is the test that fails. */
class LedgerTest {
  private static final int METHODREF = 10;
  private static final int INTERFACE_METHODREF = 11;
  private static final Ledger LEDGER = Ledger.ofThisJdk();

  private static JdkImage jdk;

  @BeforeAll
  static void readImage() throws IOException {
    jdk =
        JdkImage.of(
            ModuleLayer.boot().modules().stream()
                .filter(each -> JdkTransformer.isOfJdk(each.getClassLoader()))
                .map(Module::getName)
                .toArray(String[]::new));
  }

  /** A method that is missing here must be classified; a line too much here is one of the past. */
  @Test
  void hasEveryNativeMethodOfThisJdk() {
    TreeSet<String> listed =
        LEDGER.methods().stream()
            .map(NativeMethod::signature)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(listed).containsExactlyElementsOf(jdk.natives());
  }

  @Test
  void saysWhyAMethodIsNotWatched() {
    assertThat(LEDGER.methods())
        .filteredOn(each -> !each.watched())
        .allSatisfy(each -> assertThat(each.reason()).contains(" "));
  }

  @Test
  void hasAWordAndANextStepForWhatItWatches() {
    assertThat(LEDGER.methods())
        .filteredOn(NativeMethod::watched)
        .allSatisfy(each -> assertThat(each.kind().nextStep()).endsWith("."));
  }

  /**
   * A call of a native method names the class that declares it, or a supertype that declares it
   * abstract, or a subclass: the ledger must know each of these names.
   */
  @Test
  void knowsEveryNameUnderWhichTheJdkCallsThem() {
    Set<String> unknown = new TreeSet<>();
    for (ClassReader reader : jdk.classes()) {
      char[] buffer = new char[reader.getMaxStringLength()];
      for (int i = 1; i < reader.getItemCount(); i++) {
        int item = reader.getItem(i);
        if (item != 0 && isMethod(reader.readByte(item - 1))) {
          int nameAndType = reader.getItem(reader.readUnsignedShort(item + 2));
          String method =
              reader.readUTF8(nameAndType, buffer) + reader.readUTF8(nameAndType + 2, buffer);
          String owner = reader.readClass(item, buffer);
          if (LEDGER.mayWatch(method)
              && LEDGER.watched(owner, method) == null
              && mayMeanWatched(jdk, owner, method)) {
            unknown.add(reader.getClassName() + " calls " + owner + "." + method);
          }
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  private static boolean mayMeanWatched(JdkImage image, String owner, String method) {
    return LEDGER.methods().stream()
        .filter(NativeMethod::watched)
        .filter(each -> (each.name() + each.descriptor()).equals(method))
        .anyMatch(
            each -> image.isSubtype(each.owner(), owner) || image.isSubtype(owner, each.owner()));
  }

  private static boolean isMethod(int tag) {
    return tag == METHODREF || tag == INTERFACE_METHODREF;
  }
}
