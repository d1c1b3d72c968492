/** Was everything that a job needs looked at? Which competencies candidacies were rated on, by role family, and by
 * how many interviewers. */
@NullMarked
package io.plumbline.analytics.coverage;

import org.jspecify.annotations.NullMarked;
