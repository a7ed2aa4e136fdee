package dev.snap.recorder.rest;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.recorder.rest.HeapWalk.Step;
import dev.snap.recorder.rest.Held.Surroundings;
import dev.snap.recorder.rest.RestRule.Verdict;
import dev.snap.recorder.state.Describer;
import dev.snap.recorder.state.Locations;
import dev.snap.recorder.state.ServiceRoots;
import dev.snap.recorder.state.StateRoots;
import dev.snap.recorder.state.hprof.DamagedDump;
import dev.snap.recorder.state.hprof.HeapDump;
import dev.snap.recorder.state.hprof.HeapObject;
import dev.snap.recorder.state.hprof.HeapObject.Instance;
import dev.snap.recorder.state.hprof.HeapText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The check of all that services hold when their bootstraps have ended. For one thread. */
public final class RestCheck implements AutoCloseable {
  private static final String SHARED_WAY_OUT =
      "every replica will have it; draw it when live, or mean it";

  private final HeapDump heap;
  private final Surroundings surroundings;
  private final LibraryClasses libraries;
  private final RestRules rules = RestRules.load();
  private final List<Finding> findings = new ArrayList<>();

  private RestCheck(HeapDump heap, Surroundings surroundings, LibraryClasses libraries) {
    this.heap = heap;
    this.surroundings = surroundings;
    this.libraries = libraries;
  }

  /**
   * A check.
   *
   * @param dump of the JVM that recorded
   * @param libraries the class path of the services
   * @param folder where the class path stands
   * @param javaHome the JDK that recorded
   */
  public static RestCheck of(Path dump, List<Path> libraries, Path folder, Path javaHome)
      throws IOException {
    try {
      return new RestCheck(
          HeapDump.open(dump),
          new Surroundings(folder.toString(), javaHome.toString(), System.currentTimeMillis()),
          new LibraryClasses(libraries));
    } catch (DamagedDump e) {
      throw new SnapFailure(
          SnapCode.PROOF_FAILED,
          "The heap dump of the recording cannot be read: " + e.getMessage() + ".",
          "Check that the disk has room for the dump, and build again.",
          e);
    }
  }

  /**
   * Looks at one service.
   *
   * @param drawn the identifiers that it drew
   * @param granted the values that it was granted, with their names
   */
  public void service(String service, java.util.Set<String> drawn, Map<String, String> granted) {
    Shared shared = new Shared(drawn, granted);
    Edges edges = new Edges(heap, new Describer(heap, new Locations(Map.of())));
    new HeapWalk(heap, edges)
        .from(
            ServiceRoots.find(heap, StateRoots.of(service)),
            (object, step) -> goesOn(service, object, step, shared));
  }

  /**
   * Ends the build when something was found that cannot be in a snapshot.
   *
   * @throws SnapFailure with all of one kind
   */
  public void refuse() {
    refuse(
        Verdict.HANDLE,
        SnapCode.HOLDS_HANDLE,
        "At the end of the bootstrap a service holds what dies with the build:");
    refuse(
        Verdict.KEY,
        SnapCode.HOLDS_KEY,
        "At the end of the bootstrap a service holds what may not be the same in every replica:");
  }

  /** All that was found, in the order of the walk. */
  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** What the user should know, one sentence for each kind and service. */
  public List<String> notes() {
    Map<String, List<Finding>> byKind = new LinkedHashMap<>();
    findings.stream()
        .filter(each -> each.verdict() == Verdict.WARN)
        .forEach(
            each ->
                byKind
                    .computeIfAbsent(each.service() + each.what(), kind -> new ArrayList<>())
                    .add(each));
    return byKind.values().stream().map(RestCheck::note).toList();
  }

  @Override
  public void close() throws IOException {
    libraries.close();
  }

  private static String note(List<Finding> found) {
    Finding first = found.get(0);
    String more = found.size() == 1 ? "" : " (and " + (found.size() - 1) + " more)";
    return first.line() + more + "; " + first.wayOut();
  }

  private void refuse(Verdict verdict, SnapCode code, String fact) {
    List<Finding> found = findings.stream().filter(each -> each.verdict() == verdict).toList();
    if (found.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder(fact);
    found.forEach(each -> text.append("\n    ").append(each.line()));
    List<String> waysOut = found.stream().map(Finding::wayOut).distinct().toList();
    throw new SnapFailure(code, text.toString(), String.join("\n  ", waysOut));
  }

  /** Judges an object; what is judged is not looked into, unless it passes. */
  private boolean goesOn(String service, HeapObject object, Step step, Shared shared) {
    if (!(object instanceof Instance instance)) {
      return true;
    }
    if (isOurs(instance.type().name())) {
      return false;
    }
    String told = told(instance, step, shared);
    if (told != null) {
      findings.add(new Finding(service, Verdict.WARN, told, step.path(), SHARED_WAY_OUT));
    }
    RestRule rule = rules.of(new Held(heap, instance, surroundings), libraries);
    if (rule == null || rule.verdict() == Verdict.PASS) {
      return true;
    }
    if (rule.verdict() != Verdict.STOP) {
      findings.add(new Finding(service, rule.verdict(), rule.what(), step.path(), rule.wayOut()));
    }
    return false;
  }

  private @Nullable String told(Instance instance, Step step, Shared shared) {
    return switch (instance.type().name()) {
      case "java.lang.String" -> shared.of(HeapText.read(heap, instance), step);
      case "java.util.UUID" -> shared.of(instance);
      default -> null;
    };
  }

  /** The membrane's own objects; seams hold the user's. */
  private static boolean isOurs(String type) {
    return type.startsWith("dev.snap.") && !type.startsWith("dev.snap.seam.");
  }
}
