/** Which past decisions near the bar would have fallen on its other side had interviewers' severity been taken out.
 * It says nothing of who would have turned out well. */
@NullMarked
package io.plumbline.analytics.counterfactual;

import org.jspecify.annotations.NullMarked;
