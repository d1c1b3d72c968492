/**
 * What is rated, on which scale, and what must be said for it?
 * Versions are published and retired, and never changed.
 */
@NullMarked
package io.plumbline.command.rubric;

import org.jspecify.annotations.NullMarked;
