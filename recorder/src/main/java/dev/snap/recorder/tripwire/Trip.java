package dev.snap.recorder.tripwire;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;

/**
 * An effect that no surface claimed.
 *
 * @param caller whose effect it is
 * @param kind what it is to the user, which may differ from what the native method does
 * @param effect the native method that was about to be called
 */
record Trip(Caller caller, NativeKind kind, NativeMethod effect) {

  /** What the user is told. */
  SnapFailure failure() {
    return new SnapFailure(
        SnapCode.TRIPWIRE,
        caller.service()
            + ": "
            + caller.shownOperation()
            + " reaches "
            + kind.surface()
            + " past the membrane, by "
            + effect.shown()
            + "\n"
            + caller.shownTrace(),
        kind.nextStep());
  }
}
