package com.example;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file that is not there. */
public final class Hello implements Bootstrap<Greeter> {

  @Override
  public Greeter boot(Host host) throws IOException {
    String word = Files.readString(Path.of("greeting.txt"));
    return name -> word + name;
  }
}
