/**
 * Selectors and channels of sockets that a bootstrap opens: they remember what is set, bound and
 * registered, and are real from live on. Start with {@link
 * dev.snap.seam.net.channels.MembraneSelector}.
 */
@NullMarked
package dev.snap.seam.net.channels;

import org.jspecify.annotations.NullMarked;
