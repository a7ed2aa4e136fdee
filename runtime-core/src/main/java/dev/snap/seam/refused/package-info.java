/**
 * What a bootstrap may not do, because no journal can repeat it: use channels and datagrams, start
 * processes, end the JVM, load native code. Each is refused by name before it happens; once live,
 * each is the plain operation. Start with {@link dev.snap.seam.refused.Refused}.
 */
@NullMarked
package dev.snap.seam.refused;

import org.jspecify.annotations.NullMarked;
