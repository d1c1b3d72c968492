/**
 * How is what we know about a person kept readable only while we may read it?
 * Text is sealed under a key per person; destroying the key forgets the text, wherever it was copied.
 */
@NullMarked
package io.plumbline.privacy;

import org.jspecify.annotations.NullMarked;
