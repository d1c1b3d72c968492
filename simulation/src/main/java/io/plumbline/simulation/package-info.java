/**
 * What would a company's hiring history look like if we knew the truth behind it?
 * Seeded histories for the demo, for tests that an estimate recovers what was put in, and for load.
 */
@NullMarked
package io.plumbline.simulation;

import org.jspecify.annotations.NullMarked;
