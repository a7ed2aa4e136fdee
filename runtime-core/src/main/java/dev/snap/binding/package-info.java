/**
 * What generated code is made of: a {@link dev.snap.binding.Binding} per service interface, with
 * its stub, its methods and its dispatch. Generated code holds names and numbers; all behaviour is
 * here and in {@code dev.snap.membrane}.
 */
@NullMarked
package dev.snap.binding;

import org.jspecify.annotations.NullMarked;
