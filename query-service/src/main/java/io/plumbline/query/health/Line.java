package io.plumbline.query.health;

/**
 * A count and what it counts.
 *
 * @param count in words
 */
record Line(String count, String what) {}
