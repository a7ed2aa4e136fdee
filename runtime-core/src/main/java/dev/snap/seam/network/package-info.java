/**
 * The surface of the network: refused before live, but for names that need no look-up. Start with
 * {@link dev.snap.seam.network.Sockets}.
 */
@NullMarked
package dev.snap.seam.network;

import org.jspecify.annotations.NullMarked;
