/**
 * Attacks on bundles and their journals, counted: none may be accepted. Start with {@link
 * dev.snap.soundness.attack.JournalAttacksTest}.
 */
@org.jspecify.annotations.NullMarked
package dev.snap.soundness.attack;
