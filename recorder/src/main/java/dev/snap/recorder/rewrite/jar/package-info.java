/**
 * The entries of a class path as files, and the jars that they become. Start with {@link
 * dev.snap.recorder.rewrite.jar.ClassPathEntry}.
 */
@NullMarked
package dev.snap.recorder.rewrite.jar;

import org.jspecify.annotations.NullMarked;
