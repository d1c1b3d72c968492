/** Tests of reading Greenhouse exports. */
@NullMarked
package io.plumbline.command.importing.greenhouse;

import org.jspecify.annotations.NullMarked;
