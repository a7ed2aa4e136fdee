/**
 * Reads of constants that say how a JVM lays out objects. Start with {@link
 * dev.snap.recorder.rewrite.layout.LayoutConstants}.
 */
@NullMarked
package dev.snap.recorder.rewrite.layout;

import org.jspecify.annotations.NullMarked;
