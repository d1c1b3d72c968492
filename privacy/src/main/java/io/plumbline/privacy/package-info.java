/** Sealed text: what is said of a person, readable only while that person's key exists. */
@NullMarked
package io.plumbline.privacy;

import org.jspecify.annotations.NullMarked;
