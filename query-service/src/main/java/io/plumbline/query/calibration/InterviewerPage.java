package io.plumbline.query.calibration;

import io.plumbline.analytics.estimate.Estimated;
import io.plumbline.analytics.severity.InterviewerSeverity;
import io.plumbline.analytics.severity.Severity;
import io.plumbline.query.commands.CommandSender;
import io.plumbline.query.commands.Sent;
import io.plumbline.query.findings.Finding;
import io.plumbline.query.findings.Findings;
import io.plumbline.query.page.Figure;
import io.plumbline.query.page.FiguredPage;
import io.plumbline.query.page.FindingView;
import io.plumbline.query.page.Labels;
import io.plumbline.query.page.Names;
import io.plumbline.query.page.Readings;
import io.plumbline.query.page.Visit;
import io.plumbline.query.page.Words;
import io.plumbline.query.web.Place;
import io.plumbline.query.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One interviewer's page; and from it, for a talent lead, the delivery of their card. */
@Controller
class InterviewerPage implements FiguredPage {
    private final FindingView view;
    private final Findings findings;
    private final Names names;
    private final Cards cards;
    private final CommandSender commands;

    InterviewerPage(FindingView view, Findings findings, Names names, Cards cards, CommandSender commands) {
        this.view = view;
        this.findings = findings;
        this.names = names;
        this.cards = cards;
        this.commands = commands;
    }

    /** @param what happened to a card, in words */
    record History(String what) {}

    @GetMapping("/interviewers/{code}")
    String interviewer(@PathVariable String code, Authentication authentication, HttpServletResponse response, Model model) {
        Viewer viewer = Viewer.of(authentication);
        return view.open(new Visit(viewer, "/interviewers/" + code, null, model, response), finding -> {
            Person person = person(finding, code);
            String name = names.of(viewer, List.of(person.interviewer())).of(person.interviewer());
            PersonFigures figures = new PersonFigures(person, Voice.of(name));
            model.addAttribute("filter", null);
            model.addAttribute("name", name);
            model.addAttribute("code", code);
            model.addAttribute("headline", person.severity() instanceof Estimated<InterviewerSeverity>(InterviewerSeverity it)
                    ? figures.severityHeadline(it) : "Too few scorecards to say anything about " + name);
            model.addAttribute("look", person.severity() instanceof Estimated<InterviewerSeverity>(InterviewerSeverity it)
                    ? switch (it.verdict()) {
                        case SEVERE, LENIENT -> "sep";
                        case AS_PEERS -> "flat";
                        case INSUFFICIENT -> "few";
                    } : "few");
            model.addAttribute("verdict", person.severity() instanceof Estimated<InterviewerSeverity>(InterviewerSeverity it)
                    ? PersonFigures.verdict(it).substring(2) : "too few");
            model.addAttribute("shown", person.severity() instanceof Estimated<InterviewerSeverity>);
            model.addAttribute("figures", figures.all());
            model.addAttribute("asOf", Words.date(person.asOf()));
            model.addAttribute("mayDeliver", viewer.may(Place.DELIVER_CARD));
            model.addAttribute("cards", viewer.may(Place.DELIVER_CARD) ? cards.of(person.interviewer()).stream().map(InterviewerPage::history).toList() : List.of());
            return "interviewer";
        });
    }

    /** What the talent lead learns of a card: that it was delivered, opened and answered. Never what was answered. */
    private static History history(Cards.Card card) {
        return new History("Delivered " + Words.time(card.deliveredAt()) + " on " + Words.date(Words.day(card.deliveredAt())) + ", figures as of "
                + Words.date(card.asOf()) + (card.openedAt() == null ? "; not opened yet" : "; opened") + (card.answer() == null ? "" : " and answered") + ".");
    }

    @PostMapping("/interviewers/{code}/card")
    String deliver(@PathVariable String code, Authentication authentication, RedirectAttributes flash) {
        Viewer viewer = Viewer.of(authentication);
        if (!(findings.newest().orElse(null) instanceof Finding.Computed finding)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Person person = person(finding, code);
        if (!(person.severity() instanceof Estimated<InterviewerSeverity>)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String card = "card-" + person.asOf() + "-" + person.watermark();
        cards.write(card, person);
        Sent sent = commands.post(viewer, "interviewers/" + person.interviewer() + "/cards",
                Map.of("card", card, "asOf", person.asOf().toString(), "watermark", person.watermark()));
        flash.addFlashAttribute(switch (sent) {
            case Sent.Recorded _ -> "notice";
            case Sent.Refused _ -> "problem";
        }, switch (sent) {
            case Sent.Recorded _ -> "The card is delivered. Its figures are those of this page and will not change.";
            case Sent.Refused it when it.code().equals("CARD_ALREADY_DELIVERED") -> "A card with these figures was delivered already. Another can follow when there is something new.";
            case Sent.Refused it -> it.message();
        });
        return "redirect:/interviewers/" + code;
    }

    @Override
    public String name() {
        return "interviewers/item";
    }

    @Override
    public List<Figure> figures(Finding.Computed finding, Viewer viewer, String item) {
        Person person = person(finding, item);
        Labels labels = names.of(viewer, List.of(person.interviewer()));
        return new PersonFigures(person, Voice.of(labels.of(person.interviewer()))).all();
    }

    private Person person(Finding.Computed finding, String code) {
        List<InterviewerSeverity> all = finding.report().severity() instanceof Estimated<Severity>(Severity it)
                ? Readings.value(it.interviewers()).orElse(List.of()) : List.of();
        Optional<Person> found = all.stream().map(InterviewerSeverity::interviewer).filter(id -> names.code(id).equals(code)).findFirst()
                .flatMap(id -> Person.of(finding, id));
        return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
