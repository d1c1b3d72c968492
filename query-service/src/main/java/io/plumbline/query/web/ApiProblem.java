package io.plumbline.query.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Refusals of the API: RFC 9457 with a stable code. */
public final class ApiProblem {
    private ApiProblem() {}

    /** @param code stable, for programs */
    public static ProblemDetail of(HttpStatus status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        return problem;
    }

    static void write(HttpServletResponse response, HttpStatus status, String code, String detail) throws IOException {
        var problem = JsonMapper.shared().createObjectNode()
                .put("type", "about:blank").put("title", status.getReasonPhrase()).put("status", status.value())
                .put("detail", detail).put("code", code);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(problem.toString().getBytes(StandardCharsets.UTF_8));
    }
}
