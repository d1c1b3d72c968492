/** Who rates lower or higher than colleagues on the same candidates, by how much and how surely.
 * And before that: do interviewers differ at all? */
@NullMarked
package io.plumbline.analytics.severity;

import org.jspecify.annotations.NullMarked;
