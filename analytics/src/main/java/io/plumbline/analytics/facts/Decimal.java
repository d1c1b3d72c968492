package io.plumbline.analytics.facts;

import java.math.BigDecimal;

/** Numbers in messages, without needless zeros. */
final class Decimal {

    private Decimal() { }

    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
