package dev.snap.recorder.rest;

/**
 * Something that a service holds at the end of its bootstrap.
 *
 * @param service the full name of the service
 * @param verdict what becomes of it
 * @param what what it is
 * @param path how it is reached, from a static field or an export on
 * @param wayOut what to do
 */
record Finding(String service, RestRule.Verdict verdict, String what, String path, String wayOut) {

  /** As one line of a report. */
  String line() {
    return service + " holds " + what + ": " + path;
  }
}
