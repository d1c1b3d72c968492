package io.plumbline.query.entry;

import io.plumbline.query.commands.CommandSender;
import io.plumbline.query.commands.Sent;
import io.plumbline.query.feed.Watermark;
import io.plumbline.query.findings.Finding;
import io.plumbline.query.findings.Findings;
import io.plumbline.query.page.Masthead;
import io.plumbline.query.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The outcome of a hire, entered by hand: it takes the way of every command. */
@Controller
class OutcomesPage {
    private final CommandSender commands;
    private final Findings findings;
    private final Watermark watermark;

    OutcomesPage(CommandSender commands, Findings findings, Watermark watermark) {
        this.commands = commands;
        this.findings = findings;
        this.watermark = watermark;
    }

    @GetMapping("/outcomes")
    String form(Authentication authentication, Model model) {
        return show(authentication, model, OutcomeForm.EMPTY, Map.of());
    }

    @PostMapping("/outcomes")
    String enter(@RequestParam(defaultValue = "") String candidacy, @RequestParam(defaultValue = "") String checkpoint,
            @RequestParam(defaultValue = "") String reviewedOn, @RequestParam(defaultValue = "") String rating,
            @RequestParam(defaultValue = "") String again, Authentication authentication, HttpServletResponse response, Model model, RedirectAttributes flash) {
        OutcomeForm form = new OutcomeForm(candidacy, checkpoint, reviewedOn, rating, again);
        Map<String, String> wrong = form.wrong();
        if (!wrong.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return show(authentication, model, form, wrong);
        }
        return switch (commands.post(Viewer.of(authentication), "candidacies/" + candidacy.strip() + "/reviews", form.command())) {
            case Sent.Recorded it -> {
                flash.addFlashAttribute("notice", "Recorded for " + candidacy.strip() + ". Figures follow in some seconds"
                        + (it.seen() ? "." : ", as soon as the projections have caught up."));
                yield "redirect:/outcomes";
            }
            case Sent.Refused it -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("problem", it.message());
                yield show(authentication, model, form, Map.of());
            }
        };
    }

    private String show(Authentication authentication, Model model, OutcomeForm form, Map<String, String> wrong) {
        model.addAttribute("mast", Masthead.of(Viewer.of(authentication), watermark.current(), findings.newest().map(Finding::watermark).orElse(0L), "/outcomes"));
        model.addAttribute("form", form);
        model.addAttribute("wrong", wrong);
        return "outcomes";
    }
}
