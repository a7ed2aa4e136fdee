package dev.snap.recorder.rest;

import dev.snap.recorder.rest.HeapWalk.Step;
import dev.snap.recorder.state.hprof.HeapObject.Instance;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Values that must not be the same in all replicas, or not stand in a snapshot at all: told by what
 * the bootstrap drew, by what it was granted, and by their shape. No value is ever repeated.
 *
 * @param drawn identifiers that were drawn while recording
 * @param granted the values of granted variables and properties, with their names
 */
record Shared(Set<String> drawn, Map<String, String> granted) {
  private static final int TOO_SHORT = 8;

  private static final Pattern SECRET_NAME =
      Pattern.compile(
          "password|passwd|passphrase|secret|credential|api_?key|access_?key|private_?key|(auth|access|refresh|bearer)_?token");
  private static final Pattern SECRET_SHAPE =
      Pattern.compile(
          "-----BEGIN [A-Z ]*PRIVATE KEY-----|\\beyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]{10,}|\\b(AKIA|ASIA)[0-9A-Z]{16}\\b|\\bgh[pousr]_\\w{36,}|://[^/\\s:@]+:[^/\\s:@]+@");
  private static final Pattern IDENTIFIER =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private static boolean isSecretName(String name) {
    return SECRET_NAME.matcher(name.toLowerCase(Locale.ROOT)).find();
  }

  /** What is to be said of an identifier, or {@code null}. */
  @Nullable String of(Instance identifier) {
    UUID value = new UUID(identifier.bits("mostSigBits"), identifier.bits("leastSigBits"));
    return drawn.contains(value.toString()) ? "an identifier that was drawn at build" : null;
  }

  /** What is to be said of a text, or {@code null}. */
  @Nullable String of(String text, Step step) {
    if (SECRET_SHAPE.matcher(text).find()) {
      return "a text of the shape of a secret";
    }
    if (text.length() >= TOO_SHORT) {
      String variable = granted.get(text);
      if (variable != null) {
        return "the value of " + variable + " of the build machine";
      }
      if (isSecretName(step.lastName()) && !isSecretName(text)) {
        return "a text that is named like a secret";
      }
    }
    return IDENTIFIER.matcher(text).results().anyMatch(each -> drawn.contains(each.group()))
        ? "an identifier that was drawn at build"
        : null;
  }
}
