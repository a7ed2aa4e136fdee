/** Runs bundles that are made by hand; start with {@link dev.snap.runner.LocalRunTest}. */
package dev.snap.runner;
