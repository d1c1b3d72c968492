package io.plumbline.command.candidacy;

import static io.plumbline.command.RefusalCode.UNKNOWN_SIGNAL;

import io.plumbline.command.Refusal;
import io.plumbline.command.candidacy.JudgementRequest.AskedQuestionBody;
import io.plumbline.command.candidacy.JudgementRequest.ObservedSignalBody;
import io.plumbline.events.AskedQuestion;
import io.plumbline.events.MalformedValueException;
import io.plumbline.events.ObservedSignal;
import io.plumbline.events.RubricEvent.Question;
import io.plumbline.events.RubricEvent.RubricPublished;
import io.plumbline.events.RubricEvent.Signal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A rubric version's signals and questions, which scorecards name by key. */
final class QuestionBank {
    private final Set<String> signals;
    private final Map<String, Question> questions;
    private final Set<String> offTargetKinds;

    QuestionBank(RubricPublished rubric) {
        signals = rubric.signals().stream().map(Signal::key).collect(Collectors.toSet());
        questions = rubric.questions().stream().collect(Collectors.toMap(Question::key, Function.identity()));
        offTargetKinds = rubric.questions().stream()
                .filter(Question::offTarget)
                .map(Question::kind)
                .collect(Collectors.toSet());
    }

    List<ObservedSignal> signals(List<ObservedSignalBody> observed) {
        return observed.stream()
                .map(each -> {
                    if (!signals.contains(each.signal())) {
                        throw new Refusal(UNKNOWN_SIGNAL, "the rubric has no signal \"" + each.signal() + "\"");
                    }
                    return new ObservedSignal(each.signal(), each.state());
                })
                .toList();
    }

    /** What was asked outside the bank is worth knowing too, so it is accepted when its kind is said. */
    List<AskedQuestion> questions(List<AskedQuestionBody> asked) {
        return IntStream.range(0, asked.size())
                .mapToObj(i -> question(asked.get(i), "judgement.questions[" + i + "]"))
                .toList();
    }

    private AskedQuestion question(AskedQuestionBody asked, String at) {
        Question known = questions.get(asked.question());
        if (known != null) {
            return new AskedQuestion(known.key(), known.kind(), known.offTarget(), known.competency());
        }
        if (asked.kind() == null) {
            throw new MalformedValueException(at + ".kind", "is needed, since the rubric's bank has no such question");
        }
        return new AskedQuestion(
                asked.question(), asked.kind(), offTargetKinds.contains(asked.kind()), asked.competency());
    }
}
