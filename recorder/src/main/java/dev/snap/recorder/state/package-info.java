/**
 * The state of a service as its proof compares it: every object that the service's static fields
 * and exports reach, in a form that does not depend on identity hashes, addresses, or the order of
 * hash-ordered collections. Start with {@link dev.snap.recorder.state.StateReader}.
 */
@NullMarked
package dev.snap.recorder.state;

import org.jspecify.annotations.NullMarked;
