/**
 * Requests and answers of HTTP as journals keep them, whatever made them. Start with {@link
 * dev.snap.seam.net.exchange.Request}.
 */
@NullMarked
package dev.snap.seam.net.exchange;

import org.jspecify.annotations.NullMarked;
