/**
 * The surfaces of environment, system properties and the JVM's own figures. Only what the build
 * grants enters. Start with {@link dev.snap.seam.env.Environment}.
 */
@NullMarked
package dev.snap.seam.env;

import org.jspecify.annotations.NullMarked;
