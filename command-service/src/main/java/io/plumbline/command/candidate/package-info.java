/**
 * Which person is it, under which ids, and are they forgotten?
 * Holds what is said of candidates as people; their applications are candidacies.
 */
@NullMarked
package io.plumbline.command.candidate;

import org.jspecify.annotations.NullMarked;
