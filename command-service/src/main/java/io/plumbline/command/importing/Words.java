package io.plumbline.command.importing;

import io.plumbline.events.Judgement;
import io.plumbline.events.Rating;
import io.plumbline.events.Sealed;
import io.plumbline.privacy.SealedText;
import io.plumbline.privacy.Vault;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells whether two judgements say the same. Sealed text differs at every sealing, so it is opened to be compared. */
@Component
public class Words {
    private final Vault vault;

    Words(Vault vault) {
        this.vault = vault;
    }

    /** A claim without a text is silent about it: not every source has notes. */
    public boolean same(Judgement was, Judgement is) {
        return values(was).equals(values(is))
                && was.recommendation() == is.recommendation()
                && Objects.equals(was.successProbability(), is.successProbability())
                && new HashSet<>(was.signals()).equals(new HashSet<>(is.signals()))
                && new HashSet<>(was.questions()).equals(new HashSet<>(is.questions()))
                && sameTexts(was, is);
    }

    private boolean sameTexts(Judgement was, Judgement is) {
        Map<String, Rating> before = new TreeMap<>();
        was.ratings().forEach(each -> before.put(each.competency(), each));
        return same(was.note(), is.note())
                && is.ratings().stream().allMatch(now -> {
                    Rating then = Objects.requireNonNull(before.get(now.competency()));
                    return now.evidence() == null
                            || (then.evidenceCharacters() == now.evidenceCharacters()
                                    && same(then.evidence(), now.evidence()));
                });
    }

    /** What a forgotten person's key has gone with is never news. */
    private boolean same(@Nullable Sealed was, @Nullable Sealed is) {
        if (is == null) {
            return true;
        }
        if (was == null) {
            return false;
        }
        List<Optional<String>> texts = vault.unsealAll(List.of(
                new SealedText(was.ciphertext(), was.keys()), new SealedText(is.ciphertext(), is.keys())));
        return texts.contains(Optional.<String>empty()) || texts.getFirst().equals(texts.getLast());
    }

    private static List<String> values(Judgement judgement) {
        return judgement.ratings().stream()
                .sorted(Comparator.comparing(Rating::competency))
                .map(rating -> rating.value() + " " + rating.competency())
                .toList();
    }
}
