/** Tests of the processor: real sources in, diagnostics, generated files and running code out. */
@NullMarked
package dev.snap.processor;

import org.jspecify.annotations.NullMarked;
