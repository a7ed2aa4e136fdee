package dev.snap.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/** Chooses the JDK of the fork: the goal's parameter, else Maven's toolchain, else Maven's own. */
final class JdkChoice {
  private final ToolchainManager toolchains;
  private final MavenSession session;

  JdkChoice(ToolchainManager toolchains, MavenSession session) {
    this.toolchains = toolchains;
    this.session = session;
  }

  Choice of(@Nullable String home, @Nullable Map<String, String> requirements)
      throws MojoFailureException {
    if (home != null) {
      return checked(new Choice(Path.of(home), "parameter snap.jdk"));
    }
    if (requirements != null) {
      List<Toolchain> matching = toolchains.getToolchains(session, "jdk", requirements);
      if (matching.isEmpty()) {
        throw new MojoFailureException(
            "No JDK toolchain matches "
                + requirements
                + ": name one in toolchains.xml, or give -Dsnap.jdk=<home>.");
      }
      return checked(new Choice(homeOf(matching.get(0)), "jdkToolchain " + requirements));
    }
    Toolchain ofBuild = toolchains.getToolchainFromBuildContext("jdk", session);
    return ofBuild != null
        ? checked(new Choice(homeOf(ofBuild), "toolchain of the build"))
        : new Choice(Path.of(System.getProperty("java.home")), "Maven's own");
  }

  private static Path homeOf(Toolchain toolchain) throws MojoFailureException {
    String java = toolchain.findTool("java");
    if (java == null) {
      throw new MojoFailureException("The JDK toolchain " + toolchain + " has no java");
    }
    Path bin = Path.of(java).getParent();
    return bin == null || bin.getParent() == null ? Path.of(java) : bin.getParent();
  }

  private static Choice checked(Choice choice) throws MojoFailureException {
    if (!Files.isExecutable(choice.home().resolve("bin").resolve("java"))) {
      throw new MojoFailureException(
          choice.home() + " (" + choice.reason() + ") is no JDK: it has no bin/java");
    }
    return choice;
  }

  /**
   * A chosen JDK.
   *
   * @param home where it stands
   * @param reason why it was chosen
   */
  record Choice(Path home, String reason) {}
}
