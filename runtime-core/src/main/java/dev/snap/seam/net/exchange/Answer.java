package dev.snap.seam.net.exchange;

import java.util.Optional;

/**
 * What came back over HTTP.
 *
 * @param status its number
 * @param version of the protocol, as the client names it
 * @param url what was answered, behind all redirects
 * @param headers the headers
 * @param body the content
 * @param previous the answer that redirected here
 */
@SuppressWarnings("ArrayRecordComponent")
public record Answer(
    int status,
    String version,
    String url,
    Headers headers,
    byte[] body,
    Optional<Answer> previous) {}
