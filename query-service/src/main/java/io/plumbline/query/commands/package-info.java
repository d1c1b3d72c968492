/** What pages ask the command service to do, in the name of whoever is signed in.
 * Answers whether it was recorded, or why it was refused. */
@NullMarked
package io.plumbline.query.commands;

import org.jspecify.annotations.NullMarked;
