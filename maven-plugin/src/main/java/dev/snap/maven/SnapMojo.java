package dev.snap.maven;

import dev.snap.error.SnapFailure;
import dev.snap.recorder.RecordedFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * What all goals have in common. A problem that the user can mend is a {@link MojoFailureException}
 * with its coded message; one of the machine is a {@link MojoExecutionException}.
 */
abstract class SnapMojo extends AbstractMojo {
  /** Skips the goal. */
  @Parameter(property = "snap.skip", defaultValue = "false")
  private boolean skip;

  /** Where snapshots are kept. */
  @Parameter(property = "snap.output", defaultValue = "${project.build.directory}/snap")
  private File output;

  @Override
  public final void execute() throws MojoFailureException, MojoExecutionException {
    if (skip) {
      getLog().info("Snap is skipped");
      return;
    }
    try {
      run();
    } catch (SnapFailure | RecordedFailure e) {
      getLog().debug(e);
      throw new MojoFailureException(e.getMessage());
    } catch (IOException e) {
      throw new MojoExecutionException("The machine failed the goal: " + e, e);
    }
  }

  /** Does the goal's work. */
  abstract void run() throws IOException, MojoFailureException;

  /** Where snapshots are kept. */
  final Path output() {
    return output.toPath();
  }

  /** Says something of more than one line. */
  final void say(String text) {
    text.lines().forEach(line -> getLog().info(line));
  }
}
