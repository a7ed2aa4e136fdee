/**
 * {@code URL} and the connections that it opens: a request and its answer cross the membrane as one
 * action. Start with {@link dev.snap.seam.net.url.UrlReads}.
 */
@NullMarked
package dev.snap.seam.net.url;

import org.jspecify.annotations.NullMarked;
