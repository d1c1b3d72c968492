/**
 * What may happen next in a hiring story, and what has happened?
 * Commands are decided by aggregates from their own streams alone; what they decide is appended as events.
 */
@NullMarked
package io.plumbline.command;

import org.jspecify.annotations.NullMarked;
