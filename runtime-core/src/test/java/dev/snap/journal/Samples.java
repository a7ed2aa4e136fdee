package dev.snap.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.snap.RemoteFailure;
import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Entries of every kind. They stand in the golden journals, so they never change. */
final class Samples {
  static final String SERVICE = "shop/inventory";

  private static final String SITE = "shop.InventoryBootstrap.boot(InventoryBootstrap.java:12)";
  private static final Action CALL =
      Action.of(Surface.CALL, "Pricing.priceOf(Sku)")
          .with("target", "shop/pricing#0")
          .with("arguments", new byte[] {10, 3, 'a', '-', '1'}, "\"a-1\"");

  private Samples() {}

  /** One of each, properly nested. */
  static List<Entry> all() {
    List<Entry> entries = new ArrayList<>();
    entries.add(open(Entry.Direction.IN, Action.of(Surface.BOOTSTRAP, "Bootstrap.boot")));
    for (Surface surface : Surface.values()) {
      entries.add(leaf(Action.of(surface, surface.name()), new Outcome.Gave(new byte[0])));
    }
    entries.add(leaf(CALL, new Outcome.Gave(bytes(1024))));
    entries.add(leaf(CALL.with("large", bytes(1025), "large"), new Outcome.Gave(bytes(1026))));
    entries.add(leaf(CALL.with("empty", new byte[0], ""), new Outcome.Raised(bytes(3))));
    entries.add(leaf(Action.of(Surface.FILES, "ÄÖ\uD83D\uDE80"), new Outcome.Raised(bytes(2000))));
    thrown().forEach(thrown -> entries.add(leaf(CALL, new Outcome.Threw(thrown))));
    failed().forEach(failed -> entries.add(leaf(CALL, failed)));
    entries.add(open(Entry.Direction.OUT, CALL));
    entries.add(open(Entry.Direction.IN, CALL));
    entries.add(new Entry.Close(new Outcome.Raised(new byte[] {18, 0})));
    entries.add(new Entry.Close(failed().findFirst().orElseThrow()));
    entries.add(new Entry.Close(new Outcome.Gave(bytes(5))));
    return entries;
  }

  /** A few entries in a few hundred bytes, without blobs. */
  static List<Entry> few() {
    return List.of(
        open(Entry.Direction.IN, Action.of(Surface.BOOTSTRAP, "Bootstrap.boot")),
        leaf(Action.of(Surface.TIME, "Instant.now"), new Outcome.Gave(bytes(6))),
        leaf(Action.of(Surface.TIME, "Instant.now"), new Outcome.Gave("?paNS\n".getBytes(UTF_8))),
        leaf(CALL, new Outcome.Threw(new Thrown("IOException", "gone", null, null))),
        new Entry.Close(new Outcome.Gave(bytes(2))));
  }

  /** An exception of each kind, with and without a message. */
  static Stream<Thrown> thrown() {
    return Stream.of(
        new Thrown("NoSuchFileException", "data/stock.csv", null, null),
        new Thrown("FileAlreadyExistsException", "a", "b", "it is there"),
        new Thrown("AccessDeniedException", "a", null, "Permission denied"),
        new Thrown("DirectoryNotEmptyException", "a", null, null),
        new Thrown("NotDirectoryException", "a", null, null),
        new Thrown("NotLinkException", "a", "b", ""),
        new Thrown("FileSystemLoopException", "a", null, null),
        new Thrown("FileSystemException", "a", "b", "Invalid cross-device link"),
        new Thrown("FileNotFoundException", "a (No such file or directory)", null, null),
        new Thrown("EOFException", null, null, null),
        new Thrown("IOException", "", null, null),
        new Thrown("UncheckedIOException", "gone", null, null),
        new Thrown("SecurityException", "no", null, null),
        new Thrown("IllegalArgumentException", "no", null, null),
        new Thrown("IllegalStateException", null, null, null),
        new Thrown("UnsupportedOperationException", null, null, null),
        new Thrown("NullPointerException", null, null, null),
        new Thrown("DateTimeException", "no such zone", null, null),
        new Thrown("InterruptedException", "sleep interrupted", null, null),
        new Thrown("TimeoutException", null, null, null),
        new Thrown("ExecutionException", "late", null, null),
        new Thrown("RuntimeException", "ÄÖ\uD83D\uDE80", null, null),
        new Thrown("Exception", "no", null, null));
  }

  /** A failure of each reason and of each execution. */
  static Stream<Outcome.Failed> failed() {
    RemoteFailure.Execution[] executions = RemoteFailure.Execution.values();
    return Arrays.stream(RemoteFailure.Reason.values())
        .map(
            reason ->
                new Outcome.Failed(
                    reason,
                    executions[reason.ordinal() % executions.length],
                    reason.ordinal() == 0 ? "" : "no answer"));
  }

  /** The bytes of a committed journal. */
  static byte[] journal(String service, List<Entry> entries, Blobs blobs) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JournalWriter writer = new JournalWriter(out, service, blobs);
    entries.forEach(writer::write);
    writer.commit();
    return out.toByteArray();
  }

  private static Entry.Open open(Entry.Direction direction, Action action) {
    return new Entry.Open(direction, action, direction == Entry.Direction.IN ? "" : SITE);
  }

  private static Entry.Leaf leaf(Action action, Outcome outcome) {
    return new Entry.Leaf(action, outcome, SITE);
  }

  private static byte[] bytes(int length) {
    byte[] bytes = "Snap!\n".repeat(length / 6 + 1).getBytes(UTF_8);
    return Arrays.copyOf(bytes, length);
  }
}
