/**
 * Channels to files, and the ways into files that are refused. Start with {@link
 * dev.snap.seam.files.channels.Channels}.
 */
@NullMarked
package dev.snap.seam.files.channels;

import org.jspecify.annotations.NullMarked;
