/** Whether stages and rubric components select groups at different rates, and whether interviewers rate
 * groups differently. Describes; proves no cause and no intent. */
@NullMarked
package io.plumbline.analytics.fairness;

import org.jspecify.annotations.NullMarked;
