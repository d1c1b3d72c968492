package io.plumbline.command.importing.greenhouse;

import io.plumbline.events.Participation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who only looked on, by the mapping's rules. Without a rule everybody who wrote a card was there to judge. */
final class Participations {
    private Participations() {}

    /** By rules about answers: decided while the record is read, since answers are sealed then. */
    static Optional<Participation> asked(Mapping mapping, Fields card, @Nullable String interviewer) {
        return mapping.shadows().stream()
                .filter(rule -> rule.question() != null)
                .filter(rule -> fits(rule, card.text("interview"), stepName(card), interviewer, card.list("attributes")))
                .filter(rule -> card.list("questions").stream().anyMatch(each -> answers(rule, each)))
                .map(Watching::participation)
                .findFirst();
    }

    /** By all other rules. */
    static Optional<Participation> of(Mapping mapping, Fields staged, @Nullable String interviewer) {
        return mapping.shadows().stream()
                .filter(rule -> rule.question() == null)
                .filter(rule -> fits(rule, staged.text("interview"), stepName(staged), interviewer, staged.list("attributes")))
                .map(Watching::participation)
                .findFirst();
    }

    private static boolean fits(
            Watching rule, @Nullable String interview, @Nullable String step, @Nullable String interviewer, List<Fields> attributes) {
        return (rule.interview() == null || Glob.fits(rule.interview(), interview) || Glob.fits(rule.interview(), step))
                && (rule.interviewer() == null || rule.interviewer().equals(interviewer))
                && (rule.attribute() == null || attributes.stream().anyMatch(each -> rates(rule, each)));
    }

    private static boolean rates(Watching rule, Fields attribute) {
        return Glob.fits(String.valueOf(rule.attribute()), attribute.text("name"))
                && (rule.rating() == null ? attribute.text("rating") != null : rule.rating().equals(attribute.text("rating")));
    }

    private static boolean answers(Watching rule, Fields question) {
        return Glob.fits(String.valueOf(rule.question()), PlainText.of(question.text("question")))
                && Glob.fits(String.valueOf(rule.answer()), PlainText.of(ScorecardKeeping.answer(question)));
    }

    private static @Nullable String stepName(Fields card) {
        return card.has("step") ? card.of("step", step -> step.text("name")) : card.of("interview_step", step -> step.text("name"));
    }
}
