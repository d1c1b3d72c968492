@NullMarked
package io.plumbline.command.importing.csv;

import org.jspecify.annotations.NullMarked;
