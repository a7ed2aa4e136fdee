/**
 * From the compiler's elements to the model: a reader returns a model, or nothing and has reported
 * why. Start with {@link dev.snap.processor.read.ServiceReader}.
 */
@NullMarked
package dev.snap.processor.read;

import org.jspecify.annotations.NullMarked;
