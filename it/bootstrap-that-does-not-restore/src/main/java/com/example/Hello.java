package com.example;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps what differs in every JVM: the order of a map that is laid out by the JVM's own hash codes. */
public final class Hello implements Bootstrap<Greeter> {

  @Override
  public Greeter boot(Host host) {
    Map<Object, String> words = new ConcurrentHashMap<>();
    for (String word : List.of("hello", "good", "morning", "how", "do", "you", "do", "today")) {
      words.put(new Object(), word);
    }
    String greeting = String.join(" ", words.values());
    return name -> greeting + ", " + name;
  }
}
