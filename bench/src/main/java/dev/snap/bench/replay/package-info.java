/** How fast a journal is replayed. Start with {@link dev.snap.bench.replay.ReplayQuestion}. */
@NullMarked
package dev.snap.bench.replay;

import org.jspecify.annotations.NullMarked;
