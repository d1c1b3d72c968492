/**
 * How projections write many rows with few statements: one of arrays for a batch's rows, one for what they replace.
 * Answers nothing about hiring.
 */
@NullMarked
package io.plumbline.query.rows;

import org.jspecify.annotations.NullMarked;
