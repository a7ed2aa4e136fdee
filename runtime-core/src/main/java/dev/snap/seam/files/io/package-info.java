/**
 * The surface of files, as {@code java.io} has it. Start with {@link
 * dev.snap.seam.files.io.FileStreams}.
 */
@NullMarked
package dev.snap.seam.files.io;

import org.jspecify.annotations.NullMarked;
