/**
 * Builds that go wrong: killed at any moment, on a full disk, by every fault of a bootstrap. Start
 * with {@link dev.snap.soundness.reliability.BuildFaultsTest}.
 */
@org.jspecify.annotations.NullMarked
package dev.snap.soundness.reliability;
