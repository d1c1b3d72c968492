/** The page about the data: how fresh, how complete, what waits, what was refused, what will be known when.
 * Answers whether figures can be trusted to be whole; nothing about any person. */
@NullMarked
package io.plumbline.query.health;

import org.jspecify.annotations.NullMarked;
