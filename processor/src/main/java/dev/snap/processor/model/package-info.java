/**
 * What the processor knows of a service interface, immutable and free of the compiler's own types;
 * derived names live here, once. Start with {@link dev.snap.processor.model.ServiceModel}.
 */
@NullMarked
package dev.snap.processor.model;

import org.jspecify.annotations.NullMarked;
