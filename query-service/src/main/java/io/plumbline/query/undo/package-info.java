/** What no longer holds because an import was undone: its rows go, whichever projection wrote them.
 * Answers nothing by itself. */
@NullMarked
package io.plumbline.query.undo;

import org.jspecify.annotations.NullMarked;
