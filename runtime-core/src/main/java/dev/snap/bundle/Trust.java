package dev.snap.bundle;

import org.jspecify.annotations.Nullable;

/**
 * Whose bundles a launcher accepts.
 *
 * @param signer the public key as text, or {@code null} to accept the key that the bundle names:
 *     that proves the bundle whole, not who built it
 * @param changedCode whether code that differs from the recorded is let pass, for developers who
 *     look for a divergence
 */
public record Trust(@Nullable String signer, boolean changedCode) {}
