package io.plumbline.command;

import java.util.List;
import java.util.stream.Collectors;

/** Input that no type accepts, with everything that is wrong with it. */
public final class MalformedInput extends IllegalArgumentException {
    /** @param field its path in the input, e.g. {@code ratings[2].value} */
    public record Wrong(String field, String message) {}

    private final List<Wrong> wrongs;

    public MalformedInput(List<Wrong> wrongs) {
        super(wrongs.stream().map(each -> each.field() + ": " + each.message()).collect(Collectors.joining("; ")));
        this.wrongs = List.copyOf(wrongs);
    }

    public List<Wrong> wrongs() {
        return wrongs;
    }
}
