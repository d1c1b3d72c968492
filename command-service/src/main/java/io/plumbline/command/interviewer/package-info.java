/**
 * Who interviews, what were they trained and certified for, and which calibration cards have they had?
 * Nothing here rates anyone: severity is computed elsewhere, from scorecards.
 */
@NullMarked
package io.plumbline.command.interviewer;

import org.jspecify.annotations.NullMarked;
