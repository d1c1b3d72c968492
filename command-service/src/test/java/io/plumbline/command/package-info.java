@NullMarked
package io.plumbline.command;

import org.jspecify.annotations.NullMarked;
