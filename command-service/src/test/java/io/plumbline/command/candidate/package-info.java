@NullMarked
package io.plumbline.command.candidate;

import org.jspecify.annotations.NullMarked;
