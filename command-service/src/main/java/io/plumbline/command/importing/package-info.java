/**
 * Imports: what a source system gives us is staged, assembled into one history a candidacy, and run through the
 * aggregate's own rules. Answers: what was read, what became of each row, and why a row was refused.
 */
@NullMarked
package io.plumbline.command.importing;

import org.jspecify.annotations.NullMarked;
