package io.plumbline.query.methods;

import io.plumbline.query.feed.Watermark;
import io.plumbline.query.findings.Finding;
import io.plumbline.query.findings.Findings;
import io.plumbline.query.page.Masthead;
import io.plumbline.query.web.Viewer;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A page for each method, and one that lists them. For everybody: how figures are made is no secret. */
@Controller
class MethodsPage {
    private final Methods methods = Methods.read();
    private final Findings findings;
    private final Watermark watermark;

    MethodsPage(Findings findings, Watermark watermark) {
        this.findings = findings;
        this.watermark = watermark;
    }

    @GetMapping("/methods")
    String list(Authentication authentication, Model model) {
        frame(authentication, model);
        model.addAttribute("methods", methods.all());
        return "methods";
    }

    @GetMapping("/methods/{name}")
    String one(@PathVariable String name, Authentication authentication, Model model) {
        Optional<Methods.Method> found = methods.all().stream().filter(each -> each.name().equals(name.replaceFirst("\\.md$", ""))).findFirst();
        frame(authentication, model);
        model.addAttribute("method", found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "method";
    }

    private void frame(Authentication authentication, Model model) {
        model.addAttribute("mast", Masthead.of(Viewer.of(authentication), watermark.current(),
                findings.newest().map(Finding::watermark).orElse(0L), "/methods"));
    }
}
