package dev.snap.recorder.rewrite;

import java.nio.file.Path;

/**
 * What was done to one entry of the class path.
 *
 * @param input the jar or class directory
 * @param output the rewritten jar
 * @param classes class files in it
 * @param rewritten class files that were changed
 */
public record RewriteReport(Path input, Path output, int classes, int rewritten) {}
