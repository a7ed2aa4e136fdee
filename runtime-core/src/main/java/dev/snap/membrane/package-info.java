/**
 * The boundary around one service. A {@link dev.snap.membrane.Membrane} sees every crossing and
 * hands it to its current {@link dev.snap.membrane.Phase}. Start with {@link
 * dev.snap.membrane.Membrane}.
 */
@NullMarked
package dev.snap.membrane;

import org.jspecify.annotations.NullMarked;
