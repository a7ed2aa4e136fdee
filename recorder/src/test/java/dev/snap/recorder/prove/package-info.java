/** Tests of proofs: each perturbation finds something. */
package dev.snap.recorder.prove;
