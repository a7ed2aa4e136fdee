package dev.snap.replay;

import dev.snap.journal.Outcome;
import dev.snap.membrane.Action;
import dev.snap.membrane.Actions;
import dev.snap.membrane.Boot;
import dev.snap.membrane.Membrane;
import dev.snap.membrane.Surface;
import dev.snap.membrane.carried.CarriedBootstrap;
import dev.snap.wire.WireException;

/** Delivers what a journal says came in. */
final class Incoming {
  private Incoming() {}

  static Outcome deliver(Membrane membrane, Action action) {
    return switch (action.name()) {
      case Actions.BOOT ->
          new Outcome.Gave(
              Boot.run(membrane, new CarriedBootstrap(text(action, 0), bytes(action, 1)))
                  .toBytes());
      case Actions.BEFORE_CHECKPOINT -> {
        membrane.seams().beforeCheckpoint();
        yield new Outcome.Gave(new byte[0]);
      }
      default -> call(membrane, action);
    };
  }

  private static Outcome call(Membrane membrane, Action action) {
    if (action.surface() != Surface.CALL || action.fields().size() != 4) {
      throw new WireException("an incoming action that is no call: " + action.name());
    }
    return Outcome.of(
        membrane.invoke(
            Long.parseLong(text(action, 0)),
            text(action, 1),
            Integer.parseInt(text(action, 2)),
            bytes(action, 3)));
  }

  private static String text(Action action, int field) {
    return action.fields().get(field).text();
  }

  private static byte[] bytes(Action action, int field) {
    byte[] bytes = action.fields().get(field).bytes();
    if (bytes == null) {
      throw new WireException(
          "an incoming action that has no " + action.fields().get(field).name());
    }
    return bytes;
  }
}
