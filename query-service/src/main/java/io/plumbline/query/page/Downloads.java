package io.plumbline.query.page;

import io.plumbline.query.filter.Slice;
import io.plumbline.query.findings.Finding;
import io.plumbline.query.findings.Findings;
import io.plumbline.query.findings.Offered;
import io.plumbline.query.web.Viewer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Pictures and numbers of figures as files: made of the record that the page is made of, and so under the same floor. */
@Controller
class Downloads {
    private final Map<String, FiguredPage> pages;
    private final Findings findings;

    Downloads(List<FiguredPage> pages, Findings findings) {
        this.pages = pages.stream().collect(Collectors.toMap(FiguredPage::name, Function.identity()));
        this.findings = findings;
    }

    @GetMapping("/figures/{page}/{figure}.{kind}")
    ResponseEntity<byte[]> ofPage(@PathVariable String page, @PathVariable String figure, @PathVariable String kind,
            @RequestParam(required = false) @Nullable String show, Authentication authentication) {
        return ofItem(page, "", figure, kind, show, authentication);
    }

    @GetMapping("/figures/{page}/{item}/{figure}.{kind}")
    ResponseEntity<byte[]> ofItem(@PathVariable String page, @PathVariable String item, @PathVariable String figure, @PathVariable String kind,
            @RequestParam(required = false) @Nullable String show, Authentication authentication) {
        FiguredPage figured = Optional.ofNullable(pages.get(item.isEmpty() ? page : page + "/item")).orElseThrow(Downloads::nothing);
        Finding.Computed finding = finding(show).orElseThrow(Downloads::nothing);
        Figure found = figured.figures(finding, Viewer.of(authentication), item).stream().filter(each -> each.id().equals(figure)).findFirst()
                .orElseThrow(Downloads::nothing);
        FigureFile file = new FigureFile(found, finding);
        return switch (kind) {
            case "svg" -> answer(found, kind, "image/svg+xml", file.svg());
            case "csv" -> answer(found, kind, "text/csv", file.csv());
            case "json" -> answer(found, kind, MediaType.APPLICATION_JSON_VALUE, file.json());
            default -> throw nothing();
        };
    }

    /** A slice is given when its page would be: offered, computed, and with candidacies enough. */
    private Optional<Finding.Computed> finding(@Nullable String show) {
        Slice slice = Slice.parse(show).orElseThrow(Downloads::nothing);
        Optional<Finding.Computed> whole = computed(findings.newest());
        if (slice.whole() || whole.isEmpty()) {
            return whole;
        }
        return whole.get().offered().contains(new Offered(slice, true))
                ? computed(findings.newest(slice)).filter(found -> !found.withheld().candidacies()) : Optional.empty();
    }

    private static Optional<Finding.Computed> computed(Optional<Finding> finding) {
        return finding.filter(Finding.Computed.class::isInstance).map(Finding.Computed.class::cast);
    }

    private static ResponseEntity<byte[]> answer(Figure figure, String kind, String type, String text) {
        return ResponseEntity.ok().contentType(new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(figure.id() + "." + kind).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
