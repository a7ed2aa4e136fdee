package dev.snap.seam.env;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.wire.Codec;
import dev.snap.wire.Codecs;
import java.lang.management.RuntimeMXBean;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The options that the JVM was started with, and what became of them. */
public final class JvmOptions {
  private static final Codec<List<String>> TEXTS = Codecs.list(Codecs.STRING);
  private static final Codec<List<List<String>>> OPTIONS = Codecs.list(TEXTS);

  private JvmOptions() {}

  @Replaces(value = RuntimeMXBean.class, kind = Kind.INSTANCE)
  public static List<String> getInputArguments(RuntimeMXBean runtime) {
    Action action = Action.of(Surface.RUNTIME, "RuntimeMXBean.getInputArguments");
    return Collections.unmodifiableList(Door.cross(action, TEXTS, runtime::getInputArguments));
  }

  @Replaces(value = HotSpotDiagnosticMXBean.class, kind = Kind.INSTANCE)
  public static VMOption getVMOption(HotSpotDiagnosticMXBean diagnostics, String name) {
    Objects.requireNonNull(name, "name");
    Action action =
        Action.of(Surface.RUNTIME, "HotSpotDiagnosticMXBean.getVMOption").with("name", name);
    return option(Door.cross(action, TEXTS, () -> texts(diagnostics.getVMOption(name))));
  }

  @Replaces(value = HotSpotDiagnosticMXBean.class, kind = Kind.INSTANCE)
  public static List<VMOption> getDiagnosticOptions(HotSpotDiagnosticMXBean diagnostics) {
    Action action = Action.of(Surface.RUNTIME, "HotSpotDiagnosticMXBean.getDiagnosticOptions");
    List<List<String>> options =
        Door.cross(
            action,
            OPTIONS,
            () -> diagnostics.getDiagnosticOptions().stream().map(JvmOptions::texts).toList());
    return options.stream().map(JvmOptions::option).collect(Collectors.toList());
  }

  private static List<String> texts(VMOption option) {
    return List.of(
        option.getName(),
        option.getValue(),
        String.valueOf(option.isWriteable()),
        option.getOrigin().name());
  }

  private static VMOption option(List<String> texts) {
    return new VMOption(
        texts.get(0),
        texts.get(1),
        Boolean.parseBoolean(texts.get(2)),
        VMOption.Origin.valueOf(texts.get(3)));
  }
}
