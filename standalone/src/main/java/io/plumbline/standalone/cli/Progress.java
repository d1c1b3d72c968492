package io.plumbline.standalone.cli;

import tools.jackson.databind.JsonNode;

/** How far something long has come on a server. */
record Progress(boolean running, long done, long total) {

    /** The relay's own answer: by store position. */
    static Progress relay(JsonNode answer) {
        return new Progress(!answer.path("caughtUp").asBoolean(), answer.path("lowWaterMark").asLong(),
                answer.path("newest").asLong());
    }

    /** The feed's own answer: by record. */
    static Progress rebuild(JsonNode answer) {
        return new Progress(answer.path("running").asBoolean(), answer.path("replayed").asLong(),
                answer.path("total").asLong());
    }
}
