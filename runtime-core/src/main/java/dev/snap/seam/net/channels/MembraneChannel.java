package dev.snap.seam.net.channels;

import java.io.IOException;
import java.nio.channels.SelectableChannel;

/** A channel that was opened before live. */
interface MembraneChannel {
  /**
   * The real channel, with all that was set, opened when it is first asked for. Only for use when
   * live.
   */
  SelectableChannel real() throws IOException;
}
