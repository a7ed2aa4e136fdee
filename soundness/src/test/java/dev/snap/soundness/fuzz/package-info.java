/**
 * Everything that reads bytes from outside, fed with bytes that nobody foresaw. Start with {@link
 * dev.snap.soundness.fuzz.FuzzTargetsTest}; the profile {@code fuzz} runs each target under Jazzer.
 */
@org.jspecify.annotations.NullMarked
package dev.snap.soundness.fuzz;
