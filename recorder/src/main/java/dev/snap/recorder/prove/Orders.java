package dev.snap.recorder.prove;

import dev.snap.bundle.Manifest;
import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.recorder.state.ServiceState;
import java.util.List;
import java.util.stream.Collectors;

/** Compares the orders of hash-ordered collections, and what they follow, of two replays. */
final class Orders {
  private static final int SHOWN = 10;

  private Orders() {}

  /** Refuses what the JDK lays out by chance, though two replays may be alike by chance too. */
  static void refuseSalted(String service, ServiceState state) {
    refuse(service, state.orderedBySalt());
  }

  static void compare(String service, Replayed one, Replayed other) {
    refuse(service, one.state().iteratingUnlike(other.state()));
    for (String line : one.order().keySet()) {
      if (!one.order().get(line).equals(other.order().get(line))) {
        throw unwatched(service, line);
      }
    }
  }

  private static void refuse(String service, List<String> unlike) {
    if (!unlike.isEmpty()) {
      throw new SnapFailure(
          SnapCode.HASH_ORDER,
          service
              + " holds collections that iterate in another order in every replica:\n    "
              + unlike.stream().limit(SHOWN).collect(Collectors.joining("\n    ")),
          "Use LinkedHashMap, LinkedHashSet or keys with a hashCode of their own, or fill them when the service is"
              + " live. Nothing was published.");
    }
  }

  private static SnapFailure unwatched(String service, String line) {
    return new SnapFailure(
        SnapCode.ORDER_UNWATCHED,
        service
            + " holds collections whose order follows identity hashes, and "
            + (line.equals(Manifest.CANARY)
                ? "its bootstrap has the JDK draw another number of them in every start"
                : line.substring(Manifest.ORDER_KEY.length()) + " has another one in every start"),
        "No start could tell whether its order is the proven one: use LinkedHashMap, LinkedHashSet or keys with a"
            + " hashCode of their own, or fill them when the service is live. Nothing was published.");
  }
}
