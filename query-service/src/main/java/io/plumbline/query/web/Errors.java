package io.plumbline.query.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where requests end that no page answered: a page in the same look, or problem details under {@code /api}. */
@Controller
class Errors implements ErrorController {
    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        HttpStatus status = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(code -> HttpStatus.resolve((Integer) code)).orElse(HttpStatus.NOT_FOUND);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (path != null && (path.toString().startsWith("/api/") || path.toString().startsWith("/exports/"))) {
            return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(ApiProblem.of(status, status.name(), detail(status)));
        }
        ModelAndView page = new ModelAndView("error", status);
        page.addObject("status", status.value());
        page.addObject("headline", headline(status));
        page.addObject("detail", detail(status));
        return page;
    }

    private static String headline(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "There is no page at this address";
            case FORBIDDEN -> "Your role does not see this page";
            default -> status.is5xxServerError() ? "Something failed on our side" : "This request could not be understood";
        };
    }

    private static String detail(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "Nothing is at this address.";
            case FORBIDDEN -> "Who sees what depends on the role you signed in with. An administrator can change it.";
            case METHOD_NOT_ALLOWED -> "This address does not take that kind of request.";
            default -> status.is5xxServerError()
                    ? "The log of the query service says why. Nothing was changed; trying again may help."
                    : "Something in the request is not as this address expects it.";
        };
    }
}
