/**
 * The goals. Each translates its parameters to a request, calls one object, and maps the result; it
 * never loads a class of the user's.
 */
@NullMarked
package dev.snap.maven;

import org.jspecify.annotations.NullMarked;
