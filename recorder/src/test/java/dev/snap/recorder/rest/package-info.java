/** Tests of the check of what services hold. */
package dev.snap.recorder.rest;
