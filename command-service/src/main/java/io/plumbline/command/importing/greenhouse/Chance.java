package io.plumbline.command.importing.greenhouse;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A probability as people write it: 65%, 65 or 0.65. */
final class Chance {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,6})?)\\s*(%?)");

    private Chance() {}

    static Optional<Double> of(String answer) {
        Matcher written = WRITTEN.matcher(answer.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        double number = Double.parseDouble(written.group(1).replace(',', '.'));
        double chance = written.group(2).isEmpty() && number <= 1 ? number : number / 100;
        return chance <= 1 ? Optional.of(chance) : Optional.empty();
    }
}
