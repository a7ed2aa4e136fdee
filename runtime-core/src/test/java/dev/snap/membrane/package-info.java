/** Tests of the boundary around a service: start with {@link dev.snap.membrane.MembraneTest}. */
@NullMarked
package dev.snap.membrane;

import org.jspecify.annotations.NullMarked;
