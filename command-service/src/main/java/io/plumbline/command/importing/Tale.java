package io.plumbline.command.importing;

import java.util.List;

/** What a source tells of one candidacy, given what is recorded of it. May be told more than once. */
@FunctionalInterface
public interface Tale {
    /**
     * @param settlement takes rows that tell nothing, and those that cannot be read
     * @return the claims, in the order of the story
     */
    List<Claim> tell(Story story, Settlement settlement);
}
