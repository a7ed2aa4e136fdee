/**
 * A service whose bootstrap crosses its membrane as often as it is asked to. Outside the packages
 * of Snap, as any user's code. Start with {@link tally.TallyBootstrap}.
 */
@NullMarked
package tally;

import org.jspecify.annotations.NullMarked;
