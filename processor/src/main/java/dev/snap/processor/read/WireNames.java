package dev.snap.processor.read;

import dev.snap.processor.model.GeneratedNames;
import java.util.HashSet;
import java.util.Set;

/**
 * Gives the methods of one interface their gRPC names: {@code stockOf} is {@code StockOf}; where
 * methods share a name, the second in the order of declaration is {@code StockOf2}, and so on.
 * Moving overloads changes their names, and with them the fingerprint.
 */
final class WireNames {
  private final Set<String> taken = new HashSet<>();

  /** Names that differ from the simple name of the generated class that they are nested in. */
  WireNames(String enclosing) {
    taken.add(enclosing);
  }

  String next(String method) {
    String capitalised = GeneratedNames.capitalised(method);
    String name = capitalised;
    for (int number = 2; !isFree(name); number++) {
      name = capitalised + number;
    }
    taken.add(name);
    taken.add(name + "Codec");
    return name;
  }

  private boolean isFree(String name) {
    return !taken.contains(name) && !taken.contains(name + "Codec");
  }
}
