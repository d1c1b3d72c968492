package io.plumbline.query.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form, and what became of the last attempt. */
@Controller
class SignInPage {
    private static final int LONGEST_WAIT = 15;

    @GetMapping("/sign-in")
    String form(@RequestParam(required = false) @Nullable String failed, @RequestParam(required = false) @Nullable String wait,
            @RequestParam(required = false) @Nullable String expired,
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
            @RequestParam(name = "set-up", required = false) @Nullable String setUp, Model model) {
        if (wait != null) {
            model.addAttribute("problem", tooMany(wait));
        } else if (failed != null) {
            model.addAttribute("problem", "Name and password do not go together. After five failed attempts you have to wait a quarter of an hour.");
        } else if (expired != null) {
            model.addAttribute("problem", "The form had been open for too long. Nothing was sent; please sign in again.");
        } else if (signedOut != null) {
            model.addAttribute("notice", "You are signed out.");
        } else if (setUp != null) {
            model.addAttribute("notice", "Your password is set. Sign in with it.");
        }
        return "sign-in";
    }

    private static String tooMany(String wait) {
        int minutes = wait.matches("\\d{1,2}") ? Math.clamp(Integer.parseInt(wait), 1, LONGEST_WAIT) : LONGEST_WAIT;
        return "Too many failed attempts. Try again in " + minutes + (minutes == 1 ? " minute." : " minutes.");
    }
}
