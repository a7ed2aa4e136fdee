package dev.snap.soundness.mutant;

import dev.snap.binding.ServiceMethod;
import dev.snap.bundle.Bundle;
import dev.snap.journal.Entry;
import dev.snap.journal.JournalReader;
import dev.snap.journal.Outcome;
import dev.snap.journal.Sha256;
import dev.snap.membrane.Action;
import dev.snap.membrane.Actions;
import dev.snap.membrane.Boot;
import dev.snap.membrane.Effect;
import dev.snap.membrane.Grants;
import dev.snap.membrane.Membrane;
import dev.snap.membrane.Phase;
import dev.snap.membrane.Refusal;
import dev.snap.membrane.Reply;
import dev.snap.membrane.carried.CarriedBootstrap;
import dev.snap.wire.Codec;
import dev.snap.wire.References;
import dev.snap.wire.WireReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a mutant would do and become, found without the replay under test: its actions are given the
 * outcome of the first recorded one that is alike and unused, whatever the order, and are written
 * down; so is what the service says of itself at the end. Two programs with other traces must not
 * pass for one another.
 */
final class Trace implements Phase {
  private final List<Recorded> recorded = new ArrayList<>();
  private final List<String> done = new ArrayList<>();
  private final Membrane membrane;
  private @Nullable CarriedBootstrap bootstrap;
  private long close;
  private String end = "";

  private Trace(Bundle bundle, ClassLoader loader) throws IOException {
    membrane =
        new Membrane(
            bundle.manifest().service(), loader, Grants.NONE, (service, method, fault) -> {});
    try (JournalReader journal = bundle.journal()) {
      read(journal);
    }
  }

  /** Runs the code of a bundle over its journal. */
  static Trace of(Bundle bundle, Consumer<Membrane> door, ClassLoader loader) throws IOException {
    Trace trace = new Trace(bundle, loader);
    door.accept(trace.membrane);
    trace.membrane.enter(trace);
    trace.run();
    return trace;
  }

  /** Lines as {@link Traced} reads them. */
  String text() {
    StringBuilder text = new StringBuilder();
    recorded.forEach(
        each ->
            text.append("recorded\t" + each.index() + "\t" + each.site() + "\t")
                .append(line(each.action()))
                .append('\n'));
    text.append("close\t").append(close).append('\n');
    done.forEach(each -> text.append("done\t").append(each).append('\n'));
    return text + "end\t" + end.replace("\n", "\\n");
  }

  private void run() {
    CarriedBootstrap carried = bootstrap;
    if (carried == null) {
      throw new IllegalStateException("no bootstrap in the journal");
    }
    try {
      Boot.run(membrane, carried);
      Object exported = membrane.exported(membrane.rootExport());
      var report = exported.getClass().getDeclaredMethod("report");
      report.setAccessible(true);
      end = "report " + report.invoke(exported);
    } catch (Throwable thrown) {
      Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
      end = "threw " + cause;
    }
  }

  private void read(JournalReader journal) {
    Map<Integer, Recorded> open = new HashMap<>();
    int depth = 0;
    long index = 0;
    for (Entry entry = journal.next(); entry != null; entry = journal.next()) {
      index++;
      if (entry instanceof Entry.Leaf leaf) {
        recorded.add(
            new Recorded(
                index, leaf.action(), leaf.site(), new ArrayDeque<>(List.of(leaf.outcome()))));
      } else if (entry instanceof Entry.Open begun) {
        depth++;
        if (begun.direction() == Entry.Direction.OUT) {
          Recorded call = new Recorded(index, begun.action(), begun.site(), new ArrayDeque<>());
          recorded.add(call);
          open.put(depth, call);
        } else if (begun.action().name().equals(Actions.BOOT)) {
          Action.Field code = begun.action().fields().get(0);
          byte[] bytes = begun.action().fields().get(1).bytes();
          bootstrap = new CarriedBootstrap(code.text(), bytes == null ? new byte[0] : bytes);
        }
      } else if (entry instanceof Entry.Close ended) {
        Recorded call = open.remove(depth--);
        if (call != null) {
          call.outcome().add(ended.outcome());
        } else if (close == 0) {
          close = index;
        }
      }
    }
  }

  private Outcome outcome(Action attempted) {
    done.add(line(attempted));
    for (Recorded each : recorded) {
      if (!each.outcome().isEmpty() && each.action().matches(attempted)) {
        return each.outcome().remove();
      }
    }
    for (Recorded each : recorded) {
      if (!each.outcome().isEmpty() && each.action().name().equals(attempted.name())) {
        return each.outcome().remove();
      }
    }
    throw new IllegalStateException("nothing was recorded for " + attempted.name());
  }

  @Override
  public <T> T cross(Action action, Codec<T> codec, Effect<T> effect) throws Exception {
    Outcome outcome = outcome(action);
    if (outcome instanceof Outcome.Threw threw) {
      throw threw.thrown().remake();
    }
    WireReader in = new WireReader(((Outcome.Gave) outcome).bytes(), membrane.references());
    @Nullable T value = null;
    while (in.hasNext()) {
      value = codec.read(in, in.tag() & 7, value);
    }
    return codec.finish(value);
  }

  @Override
  public <A, R> Reply call(
      References.Reference target, String binding, ServiceMethod<A, R> method, A arguments) {
    byte[] bytes = method.arguments().toBytes(arguments, membrane.references());
    return outcome(Actions.outgoingCall(target, binding, method, bytes)).toReply();
  }

  @Override
  public References.Reference importService(String service, CarriedBootstrap carried) {
    Outcome outcome = outcome(Actions.importService(service, carried));
    return References.Reference.fromBytes(((Outcome.Gave) outcome).bytes());
  }

  @Override
  public void refused(Refusal refusal) {
    done.add("refused " + refusal.getMessage());
  }

  private static String line(Action action) {
    StringBuilder line = new StringBuilder(action.surface() + " " + action.name());
    for (Action.Field each : action.fields()) {
      byte[] bytes = each.bytes();
      line.append(' ').append(each.name()).append('=');
      line.append(bytes == null ? each.text() : Sha256.hex(bytes));
    }
    return line.toString().replace("\n", "\\n");
  }

  /**
   * A recorded outgoing action.
   *
   * @param index the number of its first entry
   * @param site its source line
   * @param outcome its outcome, until it is used
   */
  private record Recorded(long index, Action action, String site, Deque<Outcome> outcome) {}
}
