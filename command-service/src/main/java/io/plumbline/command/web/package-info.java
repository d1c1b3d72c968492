/**
 * Who may come in, with what, and how is a refusal told?
 * Tokens, the one table of permissions, bodies read with every wrong field named, and problem details.
 */
@NullMarked
package io.plumbline.command.web;

import org.jspecify.annotations.NullMarked;
