package dev.snap.seam.env;

import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.wire.Codec;
import dev.snap.wire.Codecs;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Environment variables: only those that were granted are there. */
public final class Environment {
  private static final Codec<Map<String, String>> VARIABLES =
      Codecs.map(Codecs.STRING, Codecs.STRING);

  private Environment() {}

  @Replaces(System.class)
  public static @Nullable String getenv(String name) {
    if (Door.live()) {
      return System.getenv(name);
    }
    Objects.requireNonNull(name);
    return Granted.read(
        Action.of(Surface.ENVIRONMENT, "System.getenv").with("name", name),
        () -> granted().contains(name),
        () -> Optional.ofNullable(System.getenv(name)));
  }

  @Replaces(System.class)
  public static Map<String, String> getenv() {
    if (Door.live()) {
      return System.getenv();
    }
    Action action = Action.of(Surface.ENVIRONMENT, "System.getenv");
    return Collections.unmodifiableMap(
        new TreeMap<>(Door.cross(action, VARIABLES, Environment::grantedVariables)));
  }

  private static Map<String, String> grantedVariables() {
    Map<String, String> variables = new TreeMap<>(System.getenv());
    variables.keySet().retainAll(granted());
    return variables;
  }

  private static Set<String> granted() {
    return Door.membrane().grants().environment();
  }
}
