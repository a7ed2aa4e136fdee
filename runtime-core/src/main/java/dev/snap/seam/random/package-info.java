/**
 * The surface of randomness: what is drawn before live comes from the journal, and what was made
 * before live and can still produce is given a new state at the barrier. Start with {@link
 * dev.snap.seam.random.Generators}.
 */
@NullMarked
package dev.snap.seam.random;

import org.jspecify.annotations.NullMarked;
