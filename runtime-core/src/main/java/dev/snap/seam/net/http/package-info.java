/**
 * {@code java.net.http}: a client made before live asks through the membrane, and by a real client
 * afterwards. Start with {@link dev.snap.seam.net.http.MembraneHttpClient}.
 */
@NullMarked
package dev.snap.seam.net.http;

import org.jspecify.annotations.NullMarked;
