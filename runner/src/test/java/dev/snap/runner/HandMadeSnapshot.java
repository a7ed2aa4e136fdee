package dev.snap.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A snapshot whose bundles hold nothing but a start script. */
final class HandMadeSnapshot {
  private final Path directory;
  private final StringBuilder topology = new StringBuilder();

  HandMadeSnapshot(Path directory) {
    this.directory = directory;
  }

  /** Adds a service that behaves as {@link HandMadeService} says. */
  HandMadeSnapshot with(String service, String behaviour) throws IOException {
    topology.append("service ").append(service).append(" test.Clerk\n");
    Path bin =
        Files.createDirectories(directory.resolve("bundles/" + service.replace('/', '.') + "/bin"));
    Files.writeString(
        bin.resolve("start"),
        """
        #!/bin/sh
        exec '%s/bin/java' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '%s' dev.snap.runner.HandMadeService %s %s
        """
            .formatted(
                System.getProperty("java.home"),
                System.getProperty("java.class.path"),
                service,
                behaviour));
    return this;
  }

  Path write() throws IOException {
    Files.writeString(
        directory.resolve("topology.txt"),
        "snapshot 1\n" + topology + "reference shop shop/stock\n");
    return directory;
  }
}
