/**
 * Replays each bundle in fresh JVMs and compares the state they end in with the one that was
 * recorded. Start with {@link dev.snap.recorder.prove.Prover}.
 */
@NullMarked
package dev.snap.recorder.prove;

import org.jspecify.annotations.NullMarked;
