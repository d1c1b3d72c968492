/** Many-facet Rasch measurement: how severe is each interviewer, how hard each competency, in logits?
 * And whose ratings do not follow the pattern that everybody else's do? */
@NullMarked
package io.plumbline.analytics.rasch;

import org.jspecify.annotations.NullMarked;
