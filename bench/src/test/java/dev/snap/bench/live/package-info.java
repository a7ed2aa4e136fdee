/** That the measured call sites are what they are said to be. */
@NullMarked
package dev.snap.bench.live;

import org.jspecify.annotations.NullMarked;
