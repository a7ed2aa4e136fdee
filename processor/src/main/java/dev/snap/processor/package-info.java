/**
 * The annotation processor: it reads {@code @Service} interfaces into a model, reporting what
 * cannot cross, and generates from the model. Start with {@link
 * dev.snap.processor.ServiceProcessor}.
 */
@NullMarked
package dev.snap.processor;

import org.jspecify.annotations.NullMarked;
