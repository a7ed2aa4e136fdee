package com.example;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two services: one greets, the other one asks it to. */
public final class Hello implements Bootstrap<Front> {
  public Front boot(Host host) {
    Greeter greeter = host.importService("greeter", Greeter.class, h -> {
      String word = Files.readString(Path.of("greeting.txt")).strip();
      return name -> word + ", " + name;
    });
    return name -> greeter.greet(name) + "!";
  }
}
