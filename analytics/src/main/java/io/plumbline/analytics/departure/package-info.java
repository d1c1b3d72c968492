/** How long hires stay, and how many leave whom the company would have kept.
 * People who have not had the time to leave are never mixed into a share. */
@NullMarked
package io.plumbline.analytics.departure;

import org.jspecify.annotations.NullMarked;
