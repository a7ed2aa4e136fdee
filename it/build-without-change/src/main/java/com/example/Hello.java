package com.example;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.nio.file.Files;
import java.nio.file.Path;

/** Greets with the word in a file. */
public final class Hello implements Bootstrap<Greeter> {

  @Override
  public Greeter boot(Host host) throws Exception {
    String word = Files.readString(Path.of("greeting.txt")).strip();
    return name -> word + ", " + name;
  }
}
