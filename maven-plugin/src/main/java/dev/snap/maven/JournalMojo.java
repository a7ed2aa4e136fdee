package dev.snap.maven;

import dev.snap.recorder.review.JournalReview;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Prints the journal of one service of the current snapshot, in a form made for review. */
@Mojo(name = "journal", threadSafe = true)
public final class JournalMojo extends SnapMojo {
  /**
   * The full name of the service, for example {@code shop/inventory}; without it the services are
   * listed.
   */
  @Parameter(property = "snap.service")
  private @Nullable String service;

  @Override
  void run() throws IOException {
    say(JournalReview.of(output(), service));
  }
}
