package warehouse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A small library: labels for goods. */
final class Labels {
  private final Random random = new Random();
  private final List<String> printed = new ArrayList<>();
  private int next = 100;

  /** A label with a number, a check digit and a random mark. */
  String print(String kind, int weight) {
    String label =
        kind.toUpperCase(java.util.Locale.ROOT) + "-" + next + "-" + check(next * 31 + weight);
    if (weight > 20) {
      label = label + "-heavy-" + random.nextInt(1000);
    } else if (weight < 3) {
      label = label + "-light";
    }
    next = next + 7;
    printed.add(label);
    return label;
  }

  /** A name that no other delivery has. */
  String delivery() {
    UUID id = UUID.randomUUID();
    Instant now = Instant.now();
    return id + "@" + now.getEpochSecond() / 60 * 60;
  }

  int count() {
    return printed.size();
  }

  List<String> printed() {
    return List.copyOf(printed);
  }

  private static int check(int number) {
    int sum = 0;
    int rest = number;
    while (rest > 0) {
      sum = sum + rest % 10;
      rest = rest / 10;
    }
    return sum % 10;
  }
}
