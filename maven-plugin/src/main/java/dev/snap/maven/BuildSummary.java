package dev.snap.maven;

import dev.snap.recorder.BuildResult;
import dev.snap.recorder.BuildResult.ServiceSummary;
import java.util.Locale;

/** A build's result as a table. */
final class BuildSummary {
  private final BuildResult result;

  BuildSummary(BuildResult result) {
    this.result = result;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    int width =
        result.services().stream().mapToInt(each -> each.service().length()).max().orElse(0);
    width = Math.max(width, "service".length());
    String row = "  %-" + width + "s %8s %10s %8s %9s %11s %6s%n";
    text.append(
        String.format(
            row, "service", "entries", "journal", "proof", "bundle", "references", "drawn"));
    for (ServiceSummary each : result.services()) {
      text.append(
          String.format(
              row,
              each.service(),
              each.entries(),
              size(each.journalBytes()),
              String.format(Locale.ROOT, "%.1f s", each.times().proof() / 1000.0),
              size(each.bundleBytes()),
              each.references(),
              each.drawn()));
    }
    result.notes().forEach(note -> text.append("  ! ").append(note).append('\n'));
    if (result.services().stream().anyMatch(each -> each.drawn() > 0)) {
      text.append("  drawn: random values taken at build, the same in all replicas\n");
    }
    text.append(result.upToDate() ? "Nothing has changed: snapshot " : "Published snapshot ")
        .append(result.id())
        .append(" in ")
        .append(result.directory());
    return text.toString();
  }

  private static String size(long bytes) {
    if (bytes < 1024) {
      return bytes + " B";
    }
    return bytes < 1 << 20
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1024.0)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1048576.0);
  }
}
