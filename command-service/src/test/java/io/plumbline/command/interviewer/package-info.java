@NullMarked
package io.plumbline.command.interviewer;

import org.jspecify.annotations.NullMarked;
