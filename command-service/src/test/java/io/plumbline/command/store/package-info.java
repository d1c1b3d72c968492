@NullMarked
package io.plumbline.command.store;

import org.jspecify.annotations.NullMarked;
