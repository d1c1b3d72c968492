/** What an interview panel said of a candidate once interviewers' severity is taken out: card by card,
 * candidacy by candidacy. No outcome is used. */
@NullMarked
package io.plumbline.analytics.panel;

import org.jspecify.annotations.NullMarked;
