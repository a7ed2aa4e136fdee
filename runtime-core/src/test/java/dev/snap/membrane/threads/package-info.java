/** Tests of the order of threads. */
@NullMarked
package dev.snap.membrane.threads;

import org.jspecify.annotations.NullMarked;
