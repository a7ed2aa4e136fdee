package dev.snap.soundness.mutant;

import dev.snap.soundness.reliability.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The application that is changed and attacked, built. */
public final class Warehouse {
  static final String ROOT = "warehouse.DepotBootstrap";

  private Warehouse() {}

  /** Builds it in a directory. */
  public static Project in(Path directory) throws IOException {
    Project project = Project.of(directory, "warehouse");
    Path data = Files.createDirectories(project.work().resolve("data"));
    Files.writeString(
        data.resolve("stock.csv"), "# kind;weight\nbolt;1\nanvil;42\n\nrope;7\ncrate;23\n");
    Files.writeString(data.resolve("note.txt"), "open on mondays\n");
    Files.createDirectories(data.resolve("plans"));
    Files.writeString(data.resolve("plans/north.txt"), "n");
    Files.writeString(data.resolve("plans/south.txt"), "s");
    System.setProperty("granted.property", "harbour");
    project.build(ROOT, Duration.ofMinutes(1), System.out::println);
    return project;
  }
}
