/**
 * Checks at the end of the bootstraps what the services hold: what cannot be in a snapshot is
 * refused with the path that reaches it, what is doubtful is listed. Start with {@link
 * dev.snap.recorder.rest.RestCheck}.
 */
@NullMarked
package dev.snap.recorder.rest;

import org.jspecify.annotations.NullMarked;
