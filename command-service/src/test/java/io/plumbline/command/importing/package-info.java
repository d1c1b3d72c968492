@NullMarked
package io.plumbline.command.importing;

import org.jspecify.annotations.NullMarked;
