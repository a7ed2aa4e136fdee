/**
 * Real libraries, each initialised in a bootstrap, recorded and proven. Start at {@link
 * dev.snap.soundness.library.LibrariesTest}.
 */
@NullMarked
package dev.snap.soundness.library;

import org.jspecify.annotations.NullMarked;
