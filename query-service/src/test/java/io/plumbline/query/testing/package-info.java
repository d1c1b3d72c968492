/** What several tests of this module need: a database, events as recorded, a running service. Answers nothing. */
@NullMarked
package io.plumbline.query.testing;

import org.jspecify.annotations.NullMarked;
