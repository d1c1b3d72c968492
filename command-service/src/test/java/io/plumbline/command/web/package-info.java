@NullMarked
package io.plumbline.command.web;

import org.jspecify.annotations.NullMarked;
