package dev.snap.recorder.tripwire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All native methods that a bootstrap can reach, of {@code java.base} and of the JDK's other
 * modules, each with what it does and why it is watched or not.
 */
final class Ledger {
  /** The tables, beside this class: {@code java.base}, and the other modules. */
  private static final List<String> FILES = List.of("natives.tsv", "natives-other.tsv");

  private final List<NativeMethod> methods;
  private final Map<String, List<Integer>> watched = new HashMap<>();

  Ledger(List<NativeMethod> methods) {
    this.methods = List.copyOf(methods);
    for (int i = 0; i < methods.size(); i++) {
      NativeMethod each = methods.get(i);
      if (each.watched()) {
        watched.computeIfAbsent(each.name() + each.descriptor(), key -> new ArrayList<>()).add(i);
      }
    }
  }

  /** The ledger that was shipped. */
  static Ledger read() {
    return new Ledger(FILES.stream().flatMap(Ledger::read).toList());
  }

  private static Stream<NativeMethod> read(String file) {
    try (InputStream in = Ledger.class.getResourceAsStream(file)) {
      String text = new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8);
      return text.lines().skip(1).filter(line -> !line.isEmpty()).map(NativeMethod::parse);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of this JVM's JDK; all lines when it is none that the ledger knows. */
  static Ledger ofThisJdk() {
    Ledger all = read();
    int jdk = Runtime.version().feature();
    List<NativeMethod> own =
        all.methods.stream().filter(each -> each.jdks().contains(jdk)).toList();
    return own.isEmpty() ? all : new Ledger(own);
  }

  List<NativeMethod> methods() {
    return methods;
  }

  NativeMethod method(int number) {
    return methods.get(number);
  }

  /** The watched methods that one call may mean: it may name a supertype that several implement. */
  List<NativeMethod> sameCall(int number) {
    NativeMethod one = methods.get(number);
    return watched.getOrDefault(one.name() + one.descriptor(), List.of()).stream()
        .map(methods::get)
        .filter(each -> each.equals(one) || !Collections.disjoint(each.through(), one.through()))
        .toList();
  }

  /** Whether some watched method has that name and descriptor. */
  boolean mayWatch(String nameAndDescriptor) {
    return watched.containsKey(nameAndDescriptor);
  }

  /** The number of the watched method that a call on that class means, {@code null} for none. */
  @Nullable Integer watched(String owner, String nameAndDescriptor) {
    for (int number : watched.getOrDefault(nameAndDescriptor, List.of())) {
      if (methods.get(number).isCalledOn(owner)) {
        return number;
      }
    }
    return null;
  }
}
