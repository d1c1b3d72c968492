package io.plumbline.query.calibration;

import io.plumbline.events.CardAnswer;
import io.plumbline.query.commands.CommandSender;
import io.plumbline.query.commands.Sent;
import io.plumbline.query.feed.Watermark;
import io.plumbline.query.findings.Finding;
import io.plumbline.query.findings.Findings;
import io.plumbline.query.page.Masthead;
import io.plumbline.query.page.Words;
import io.plumbline.query.web.OwnInterviewer;
import io.plumbline.query.web.Viewer;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * An interviewer's own card. Whose it is comes from the account alone, so there is no address at which another's could be
 * read.
 */
@Controller
class MyCard {
    private static final int LONGEST_COMMENT = 4_000;

    private final OwnInterviewer own;
    private final Cards cards;
    private final CommandSender commands;
    private final Findings findings;
    private final Watermark watermark;

    MyCard(OwnInterviewer own, Cards cards, CommandSender commands, Findings findings, Watermark watermark) {
        this.own = own;
        this.cards = cards;
        this.commands = commands;
        this.findings = findings;
        this.watermark = watermark;
    }

    @GetMapping("/me")
    String mine(Authentication authentication, Model model) {
        Viewer viewer = Viewer.of(authentication);
        model.addAttribute("mast", Masthead.of(viewer, watermark.current(), findings.newest().map(Finding::watermark).orElse(0L), "/me"));
        Optional<String> me = own.of(viewer);
        if (me.isEmpty()) {
            model.addAttribute("state", "nobody");
            return "me";
        }
        List<Cards.Card> all = cards.of(me.get());
        if (all.isEmpty()) {
            model.addAttribute("state", "none");
            return "me";
        }
        Cards.Card newest = all.getFirst();
        model.addAttribute("card", newest.card());
        model.addAttribute("delivered", Words.date(Words.day(newest.deliveredAt())));
        if (newest.openedAt() == null) {
            model.addAttribute("state", "sealed");
            return "me";
        }
        model.addAttribute("state", "open");
        model.addAttribute("letter", cards.content(me.get(), newest.card()).map(Letter::of).orElse(null));
        model.addAttribute("answer", newest.answer() == null ? "" : newest.answer());
        model.addAttribute("comment", cards.comment(newest).orElse(""));
        model.addAttribute("earlier", all.stream().skip(1).map(each -> Words.date(each.asOf())).toList());
        return "me";
    }

    @PostMapping("/me/cards/{card}/open")
    String open(@PathVariable String card, Authentication authentication, RedirectAttributes flash) {
        Viewer viewer = Viewer.of(authentication);
        refused(commands.post(viewer, path(viewer, card) + "/open", Map.of()), flash);
        return "redirect:/me";
    }

    @PostMapping("/me/cards/{card}/answer")
    String answer(@PathVariable String card, @RequestParam String answer, @RequestParam(defaultValue = "") String comment,
            Authentication authentication, RedirectAttributes flash) {
        Viewer viewer = Viewer.of(authentication);
        if (Arrays.stream(CardAnswer.values()).noneMatch(each -> each.word().equals(answer)) || comment.length() > LONGEST_COMMENT) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("answer", answer);
        if (!comment.isBlank()) {
            body.put("comment", comment.strip());
        }
        if (!refused(commands.post(viewer, path(viewer, card) + "/answer", body), flash)) {
            flash.addFlashAttribute("notice", "Thank you. Your answer is recorded; you can change it at any time.");
        }
        return "redirect:/me";
    }

    /** The card has to be one of their own: the command service checks it again, by the token. */
    private String path(Viewer viewer, String card) {
        String me = own.of(viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (cards.of(me).stream().noneMatch(each -> each.card().equals(card))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "interviewers/" + me + "/cards/" + card;
    }

    private static boolean refused(Sent sent, RedirectAttributes flash) {
        return switch (sent) {
            case Sent.Recorded _ -> false;
            case Sent.Refused it -> {
                flash.addFlashAttribute("problem", it.message());
                yield true;
            }
        };
    }
}
