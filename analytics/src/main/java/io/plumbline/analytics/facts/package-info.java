/** What is known about interviews, decisions and outcomes: the tables, how they are read from CSV,
 * and what of them was known by a date. */
@NullMarked
package io.plumbline.analytics.facts;

import org.jspecify.annotations.NullMarked;
