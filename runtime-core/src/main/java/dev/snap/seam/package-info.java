/**
 * Where rewritten code goes instead of the JDK: one static method per covered operation, annotated
 * with what it replaces. Loaded once per membrane, beside the rewritten classes. Start with {@link
 * dev.snap.seam.Door}.
 */
@NullMarked
package dev.snap.seam;

import org.jspecify.annotations.NullMarked;
