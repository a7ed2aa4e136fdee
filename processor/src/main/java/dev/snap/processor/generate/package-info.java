/**
 * From the model to files, one generator per kind of file. Start with {@link
 * dev.snap.processor.generate.BindingGenerator}.
 */
@NullMarked
package dev.snap.processor.generate;

import org.jspecify.annotations.NullMarked;
