package io.plumbline.query.live;

import io.plumbline.query.filter.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Where pages listen. */
@Controller
class LiveEvents {
    private final Broadcast broadcast;

    LiveEvents(Broadcast broadcast) {
        this.broadcast = broadcast;
    }

    /** @param show the slice the page is about */
    @GetMapping("/live")
    ResponseEntity<SseEmitter> listen(@RequestParam(required = false) @Nullable String show) {
        return ResponseEntity.ok().contentType(MediaType.TEXT_EVENT_STREAM).header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no")
                .body(broadcast.listen(Slice.parse(show).orElse(Slice.EVERYTHING)));
    }
}
