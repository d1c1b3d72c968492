@NullMarked
package io.plumbline.command.rubric;

import org.jspecify.annotations.NullMarked;
