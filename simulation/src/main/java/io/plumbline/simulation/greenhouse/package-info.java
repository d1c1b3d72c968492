/**
 * What would Greenhouse's Harvest API say of a simulated history?
 * The same candidacies, cards and outcomes as the CSV format's, in the records an applicant tracking system really sends.
 */
@NullMarked
package io.plumbline.simulation.greenhouse;

import org.jspecify.annotations.NullMarked;
