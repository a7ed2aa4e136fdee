package com.example;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says on disk that recording has begun, and never ends. */
public final class Hello implements Bootstrap<Greeter> {
  private static volatile boolean over;

  @Override
  public Greeter boot(Host host) throws Exception {
    Files.writeString(Path.of("target/recording"), "begun");
    while (!over) {
      Thread.onSpinWait();
    }
    return name -> "Goodbye, " + name;
  }
}
