package io.plumbline.query.exports;

import io.plumbline.events.MalformedValueException;
import io.plumbline.events.Word;
import io.plumbline.query.web.ApiProblem;
import io.plumbline.query.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files for data teams, streamed as they are read, and the manifest of each once it is whole. */
@RestController
@RequestMapping("/exports")
class ExportsApi {
    private static final String FORMAT = "format";
    private static final String WATERMARK = "watermark";
    /** Each holds a connection for as long as its reader likes. */
    private static final int AT_ONCE = 4;

    private final Dictionary dictionary;
    private final Exporting exporting;
    private final Manifests manifests;
    private final Semaphore places = new Semaphore(AT_ONCE);

    ExportsApi(Dictionary dictionary, Exporting exporting, Manifests manifests) {
        this.dictionary = dictionary;
        this.exporting = exporting;
        this.manifests = manifests;
    }

    /** The data dictionary. */
    @GetMapping(produces = "text/markdown;charset=UTF-8")
    String dictionary() {
        return dictionary.text();
    }

    @GetMapping(path = "/manifests/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    String manifest(@PathVariable String id) {
        return manifests.find(id.replace("\0", "")).orElseThrow(() -> new ExportRefused(HttpStatus.NOT_FOUND, "NO_MANIFEST",
                "No export of this id has ended. What was received of one that did not end is not whole."));
    }

    @GetMapping("/{name}")
    void export(@PathVariable String name, @RequestParam Map<String, String> parameters, Authentication authentication,
            HttpServletResponse response) throws SQLException {
        Export export = dictionary.find(name).orElseThrow(() -> new ExportRefused(HttpStatus.NOT_FOUND, "NO_SUCH_EXPORT",
                "There is no such export. There are: " + String.join(", ", dictionary.names()) + "."));
        known(parameters.keySet());
        Format format = Word.parse(Format.class, FORMAT, parameters.getOrDefault(FORMAT, Format.CSV.word()));
        Filter filter = Filter.of(parameters);
        Long mark = watermark(parameters.get(WATERMARK));
        if (!places.tryAcquire()) {
            throw new ExportRefused(HttpStatus.SERVICE_UNAVAILABLE, "EXPORTS_BUSY", "Other exports are being written; ask again when they are done.");
        }
        try {
            String id = manifests.begun(name, Viewer.of(authentication).username());
            var wanted = new Exporting.Wanted(id, export, format, filter, mark, dictionary.version());
            Manifest manifest = exporting.write(wanted, (known, asOf) -> begin(response, wanted, known, asOf));
            manifests.ended(manifest);
            response.getOutputStream().flush();
        } catch (IOException e) {
            throw new Rows.BrokenOff(e);
        } finally {
            places.release();
        }
    }

    private static OutputStream begin(HttpServletResponse response, Exporting.Wanted wanted, long watermark, @Nullable LocalDate asOf) {
        response.setContentType(wanted.format().mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"%s%s.%s\""
                .formatted(wanted.export().name(), asOf == null ? "" : "-" + asOf, wanted.format().word()));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Link", "</exports/manifests/" + wanted.id() + ">; rel=\"describedby\"");
        response.setHeader("Plumbline-Export", wanted.id());
        response.setHeader("Plumbline-Watermark", Long.toString(watermark));
        try {
            return response.getOutputStream();
        } catch (IOException e) {
            throw new Rows.BrokenOff(e);
        }
    }

    /** A misspelt filter must not give everything. */
    private static void known(Set<String> given) {
        for (String each : new TreeSet<>(given)) {
            if (!Filter.PARAMETERS.contains(each) && !each.equals(FORMAT) && !each.equals(WATERMARK)) {
                throw new MalformedValueException("address", "No export has a parameter of this name. There are: format, watermark, "
                        + String.join(", ", new TreeSet<>(Filter.PARAMETERS)) + ".");
            }
        }
    }

    private static @Nullable Long watermark(@Nullable String given) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        if (!given.matches("[1-9]\\d{0,17}")) {
            throw new MalformedValueException(WATERMARK, "A position of the event store, a whole number from 1.");
        }
        return Long.valueOf(given);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ExportRefused e, HttpServletResponse response) {
        response.reset();
        return problem(e.status(), e.code(), String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> malformed(MalformedValueException e) {
        return problem(HttpStatus.BAD_REQUEST, "MALFORMED_FILTER", e.field() + ": " + e.getMessage());
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String code, String detail) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(ApiProblem.of(status, code, detail));
    }
}
