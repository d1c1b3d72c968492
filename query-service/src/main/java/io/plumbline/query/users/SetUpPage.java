package io.plumbline.query.users;

import io.plumbline.events.MalformedValueException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a one-time link leads. Looking uses nothing up, since mail programs look at links; choosing a password does. */
@Controller
class SetUpPage {
    private final Invitations invitations;
    private final Users users;

    SetUpPage(Invitations invitations, Users users) {
        this.invitations = invitations;
        this.users = users;
    }

    @GetMapping("/set-up")
    String form(@RequestParam(defaultValue = "") String code, Model model) {
        return page(code, invited(code), null, model);
    }

    @PostMapping("/set-up")
    String choose(@RequestParam(defaultValue = "") String code, @RequestParam(required = false) @Nullable String username,
            @RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String again, Model model) {
        Optional<Invitations.Invited> invited = invited(code);
        if (invited.isEmpty()) {
            return page(code, invited, null, model);
        }
        try {
            if (!password.equals(again)) {
                throw new MalformedValueException("again", "The two passwords are not the same.");
            }
            Username chosen = invited.get().username().isPresent() ? null : Username.of(username);
            return users.choose(code, chosen, new Password(password)) ? "redirect:/sign-in?set-up" : page(code, Optional.empty(), null, model);
        } catch (MalformedValueException e) {
            model.addAttribute("chosen", username);
            return page(code, invited, e.getMessage(), model);
        }
    }

    /** A first administrator is wanted only while there is nobody. */
    private Optional<Invitations.Invited> invited(String code) {
        return invitations.find(code).filter(each -> each.username().isPresent() || !users.any());
    }

    private static String page(String code, Optional<Invitations.Invited> invited, @Nullable String problem, Model model) {
        model.addAttribute("good", invited.isPresent());
        model.addAttribute("code", code);
        model.addAttribute("username", invited.flatMap(Invitations.Invited::username).orElse(null));
        model.addAttribute("shortest", Password.SHORTEST);
        model.addAttribute("problem", problem);
        return "set-up";
    }
}
