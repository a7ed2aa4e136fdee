/** Tests of the start of a service. */
@NullMarked
package dev.snap.launch;

import org.jspecify.annotations.NullMarked;
