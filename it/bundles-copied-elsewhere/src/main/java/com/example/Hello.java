package com.example;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

/** A service that asks the other one on its own account, as soon as it is live. */
public final class Hello implements Bootstrap<Front> {
  @Override
  public Front boot(Host host) {
    Greeter greeter =
        host.importService(
            "greeter",
            Greeter.class,
            h -> {
              String word = Files.readString(Path.of("greeting.txt")).strip();
              return name -> word + ", " + name;
            });
    AtomicReference<String> last = new AtomicReference<>("nothing yet");
    Thread caller =
        new Thread(
            () -> {
              last.set(greeter.greet("elsewhere"));
              System.out.println("heard: " + last.get());
            });
    caller.setDaemon(true);
    caller.start();
    return last::get;
  }
}
