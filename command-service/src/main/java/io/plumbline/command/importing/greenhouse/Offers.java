package io.plumbline.command.importing.greenhouse;

import io.plumbline.command.importing.Row;
import io.plumbline.command.importing.Settlement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An application's offers: an offer that is edited becomes a new record with a higher version, and the highest counts.
 *
 * @param current absent: no offer that still stands
 * @param firstMadeAt when the first version was made, which is when it was decided to make one
 */
record Offers(@Nullable Offer current, @Nullable Instant firstMadeAt) {
    static final Offers NONE = new Offers(null, null);

    /** @param records those that cannot be read are quarantined, and earlier versions are left out */
    static Offers read(List<Staged> records, Settlement settlement) {
        List<Offer> offers = new ArrayList<>();
        for (Staged each : records) {
            Offer offer = Reading.of(each, settlement, () -> Offer.read(each));
            if (offer != null) {
                offers.add(offer);
            }
        }
        Offer highest = offers.stream()
                .max(Comparator.comparing(Offer::version).thenComparing(each -> Objects.requireNonNullElse(each.createdAt(), Instant.MIN)))
                .orElse(null);
        if (highest == null) {
            return NONE;
        }
        List<Row> earlier = offers.stream().filter(each -> each != highest).map(Offer::row).toList();
        if (!earlier.isEmpty()) {
            settlement.leaveOut(earlier, "EARLIER_OFFER_VERSION", "Earlier versions of offers are left out: the highest version counts.");
        }
        Instant first = offers.stream().map(Offer::createdAt).filter(Objects::nonNull).min(Instant::compareTo).orElse(null);
        if (highest.status() == Offer.Status.DEPRECATED) {
            settlement.leaveOut(List.of(highest.row()), "DEPRECATED_OFFER", "Offers whose highest version is deprecated are left out: nothing replaced them.");
            return NONE;
        }
        return new Offers(highest, first);
    }
}
