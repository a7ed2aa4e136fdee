/**
 * Registries of the JVM and of the network in which services look each other up. Start with {@link
 * dev.snap.seam.naming.ManagementSeams}.
 */
@NullMarked
package dev.snap.seam.naming;

import org.jspecify.annotations.NullMarked;
