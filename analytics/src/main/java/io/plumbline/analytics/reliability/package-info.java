/** Would another panel have said the same? Agreement between interviewers, where disagreement comes from,
 * and how many interviewers a dependable judgement takes. */
@NullMarked
package io.plumbline.analytics.reliability;

import org.jspecify.annotations.NullMarked;
