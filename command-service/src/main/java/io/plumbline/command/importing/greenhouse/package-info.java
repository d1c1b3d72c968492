/**
 * Greenhouse's Harvest export, read, staged and assembled. Answers: which facts do the records of one application tell,
 * and which record and field is it that cannot be believed?
 */
@NullMarked
package io.plumbline.command.importing.greenhouse;

import org.jspecify.annotations.NullMarked;
