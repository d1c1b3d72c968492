package io.plumbline.command.importing;

import java.util.List;
import org.springframework.stereotype.Component;

/** The kinds of source systems that imports come from. */
@Component
class Sources {
    private final List<Source> all;

    Sources(List<Source> all) {
        this.all = List.copyOf(all);
    }

    /** @throws ImportRefused when there is none of this name */
    Source named(String name) {
        return all.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ImportRefused.unknownSource(all.stream().map(Source::name).sorted().toList()));
    }
}
