/**
 * TLS before live: contexts whose real ones are made anew when the service is live, and no keys.
 * Start with {@link dev.snap.seam.net.tls.TlsContexts}.
 */
@NullMarked
package dev.snap.seam.net.tls;

import org.jspecify.annotations.NullMarked;
