/**
 * A whole application in one JVM, as it is compiled: nothing is rewritten or recorded, so a
 * debugger steps through it as through one program. Start with {@link
 * dev.snap.local.LocalApplication}.
 */
@NullMarked
package dev.snap.local;

import org.jspecify.annotations.NullMarked;
