/**
 * The surface of classes that are made, or loaded by loaders of the user's, at run time: they go
 * through seams as those of the class path do. Start with {@link
 * dev.snap.seam.define.DefinedClass}.
 */
@NullMarked
package dev.snap.seam.define;

import org.jspecify.annotations.NullMarked;
