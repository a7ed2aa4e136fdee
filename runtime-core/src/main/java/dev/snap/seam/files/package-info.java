/**
 * The surface of files, as {@code java.nio.file} has it. What is read enters the journal; what is
 * written is done while recording, compared and left undone in replay. Start with {@link
 * dev.snap.seam.files.Disk}.
 */
@NullMarked
package dev.snap.seam.files;

import org.jspecify.annotations.NullMarked;
