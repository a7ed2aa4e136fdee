package dev.snap;

/** What a service asks to be run on; recorded in the topology and translated by each run target. */
public sealed interface Hardware permits Container {}
