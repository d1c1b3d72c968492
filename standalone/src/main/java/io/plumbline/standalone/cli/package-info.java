/**
 * What can be asked of Plumbline from a terminal, and how does it answer?
 * One class a command; they talk to a running stack over HTTP, or need none.
 */
@NullMarked
package io.plumbline.standalone.cli;

import org.jspecify.annotations.NullMarked;
