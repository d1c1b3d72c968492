package io.plumbline.standalone;

/** What a stack is made of. A part stops before those named above it. */
enum Part {
    FOLDER("data folder"),
    DATABASE("PostgreSQL"),
    BROKER("Kafka"),
    COMMAND("Command service"),
    QUERY("Query service"),
    ANNOUNCEMENT("announcement");

    private final String title;

    Part(String title) {
        this.title = title;
    }

    /** What a person calls it. */
    String title() {
        return title;
    }
}
