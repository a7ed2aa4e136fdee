package dev.snap.seam.env;

import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import dev.snap.seam.BarrierStep;
import dev.snap.seam.Door;
import dev.snap.wire.Codecs;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The membrane's own view of the system properties before live: what the service has set, over what
 * was granted and what describes the platform. What was set becomes real at go-live. Safe for many
 * threads.
 */
@SuppressWarnings("NullAway") // Codecs of nothing, and nullable ones, take null.
final class PropertyStore implements BarrierStep {
  /** Properties that describe the platform and say nothing of who builds, or where. */
  static final Set<String> PLATFORM =
      Set.of(
          "file.encoding",
          "file.separator",
          "java.class.version",
          "java.io.tmpdir",
          "java.runtime.name",
          "java.runtime.version",
          "java.specification.name",
          "java.specification.vendor",
          "java.specification.version",
          "java.vendor",
          "java.vendor.url",
          "java.vendor.version",
          "java.version",
          "java.version.date",
          "java.vm.info",
          "java.vm.name",
          "java.vm.specification.name",
          "java.vm.specification.vendor",
          "java.vm.specification.version",
          "java.vm.vendor",
          "java.vm.version",
          "line.separator",
          "native.encoding",
          "os.arch",
          "os.name",
          "os.version",
          "path.separator",
          "sun.arch.data.model",
          "sun.jnu.encoding",
          "user.country",
          "user.language",
          "user.script",
          "user.timezone",
          "user.variant");

  /** Always there in Java; where it is not granted, the directory that relative paths mean. */
  private static final String DIRECTORY = "user.dir";

  private static final String HERE = ".";

  private static final PropertyStore INSTANCE = new PropertyStore();

  /** What the service has set; empty where it has cleared. */
  private final Map<String, Optional<String>> written = new TreeMap<>();

  private boolean joined;

  private PropertyStore() {}

  static PropertyStore instance() {
    return INSTANCE;
  }

  /** Reads a property; the key is neither null nor empty. */
  synchronized @Nullable String read(String key) {
    Optional<String> own = written.get(key);
    if (own != null) {
      return own.orElse(null);
    }
    String value =
        Granted.read(
            action("System.getProperty", key),
            () -> isGranted(key),
            () -> Optional.ofNullable(System.getProperty(key)));
    return value == null && key.equals(DIRECTORY) ? HERE : value;
  }

  /** Sets a property, or clears it with {@code null}; gives the value before. */
  synchronized @Nullable String write(String key, @Nullable String value) {
    String before = read(key);
    Action action = action(value == null ? "System.clearProperty" : "System.setProperty", key);
    Door.note(value == null ? action : action.with("value", value));
    written.put(key, Optional.ofNullable(value));
    if (!joined) {
      joined = true;
      Door.join(this);
    }
    return before;
  }

  /** Everything that is there. */
  synchronized Map<String, String> all() {
    Map<String, String> values =
        new TreeMap<>(
            Door.cross(
                Action.of(Surface.PROPERTIES, "System.getProperties"),
                Codecs.map(Codecs.STRING, Codecs.STRING),
                PropertyStore::grantedProperties));
    values.putIfAbsent(DIRECTORY, HERE);
    written.forEach(
        (key, value) ->
            value.ifPresentOrElse(text -> values.put(key, text), () -> values.remove(key)));
    return values;
  }

  @Override
  public synchronized void goLive() {
    written.forEach(
        (key, value) ->
            value.ifPresentOrElse(
                text -> System.setProperty(key, text), () -> System.clearProperty(key)));
  }

  private static Action action(String operation, String key) {
    return Action.of(Surface.PROPERTIES, operation).with("name", key);
  }

  private static boolean isGranted(String key) {
    return PLATFORM.contains(key) || Door.membrane().grants().properties().contains(key);
  }

  private static Map<String, String> grantedProperties() {
    Map<String, String> values = new TreeMap<>();
    Properties real = System.getProperties();
    for (String key : real.stringPropertyNames()) {
      if (isGranted(key)) {
        values.put(key, real.getProperty(key));
      }
    }
    return values;
  }
}
