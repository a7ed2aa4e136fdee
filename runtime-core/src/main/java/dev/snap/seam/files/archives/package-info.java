/**
 * Archives that are opened by their files: before live only those on the sealed class path. Start
 * with {@link dev.snap.seam.files.archives.Archives}.
 */
@NullMarked
package dev.snap.seam.files.archives;

import org.jspecify.annotations.NullMarked;
