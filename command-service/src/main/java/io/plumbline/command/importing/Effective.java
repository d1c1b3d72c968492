package io.plumbline.command.importing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stream without what was taken back: the events that hold, in order, and how long the whole is. */
final class Effective {
    /**
     * One event of a stream, without what it says.
     *
     * @param commandId of the command that caused it
     * @param goesBackTo the place from which on it takes events back; absent: it takes none back
     */
    record Line(long sequence, long position, String type, @Nullable String commandId, @Nullable Long goesBackTo) {
        boolean isOf(String importId) {
            return importId.equals(commandId) || (commandId != null && commandId.startsWith(importId + ":"));
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private long length;

    void take(Line line) {
        length++;
        Long place = line.goesBackTo();
        if (place == null) {
            lines.add(line);
        } else {
            lines.removeIf(each -> each.sequence() >= place);
        }
    }

    List<Line> lines() {
        return lines;
    }

    /** How many events the stream has: the place of the next one. */
    long length() {
        return length;
    }

    boolean has(String suffix) {
        return lines.stream().anyMatch(each -> each.type().endsWith(suffix));
    }

    /** What an import wrote, when nothing was built upon it; empty when it wrote nothing, or something follows. */
    List<Line> tailOf(String importId) {
        int first = firstOf(importId);
        return first < 0 || isBuiltUpon(importId) ? List.of() : lines.subList(first, lines.size());
    }

    boolean isBuiltUpon(String importId) {
        int first = firstOf(importId);
        return first >= 0 && !lines.subList(first, lines.size()).stream().allMatch(each -> each.isOf(importId));
    }

    private int firstOf(String importId) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isOf(importId)) {
                return i;
            }
        }
        return -1;
    }
}
