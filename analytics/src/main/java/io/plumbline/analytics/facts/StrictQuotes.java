package io.plumbline.analytics.facts;

import de.siegmar.fastcsv.reader.FieldModifier;

/** RFC 4180 allows a double quote only in a quoted field; a stray one usually means that fields have slipped. */
final class StrictQuotes implements FieldModifier {

    @Override
    public String modify(long startingLineNumber, int fieldIdx, boolean quoted, String field) {
        if (!quoted && field.indexOf('"') >= 0) {
            throw new Stray(startingLineNumber);
        }
        return field;
    }

    /** Thrown through the parser, which has no word of its own for it. */
    static final class Stray extends RuntimeException {

        final long line;

        Stray(long line) {
            super("stray double quote");
            this.line = line;
        }
    }
}
