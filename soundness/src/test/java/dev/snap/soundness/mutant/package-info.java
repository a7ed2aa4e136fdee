/**
 * Mutants: seeded changes of code, entries and inputs that a restore must notice. Start with {@link
 * dev.snap.soundness.mutant.MutantsTest}.
 */
@org.jspecify.annotations.NullMarked
package dev.snap.soundness.mutant;
