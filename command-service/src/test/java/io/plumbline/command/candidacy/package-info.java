@NullMarked
package io.plumbline.command.candidacy;

import org.jspecify.annotations.NullMarked;
