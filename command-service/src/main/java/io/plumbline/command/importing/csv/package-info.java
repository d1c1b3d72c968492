/**
 * Plumbline's own CSV files, read, staged and assembled. Answers: which facts do the rows of one candidacy tell,
 * and which cell is it that cannot be read?
 */
@NullMarked
package io.plumbline.command.importing.csv;

import org.jspecify.annotations.NullMarked;
