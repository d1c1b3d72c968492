package io.plumbline.simulation.greenhouse;

/**
 * What real exports hold and an importer must refuse, record by record, without losing anything beside it.
 */
enum Dirt {
    MISSPELT_RECOMMENDATION("scorecards.json", "overall_recommendation", "a word Greenhouse does not have"),
    MISSPELT_RATING("scorecards.json", "attributes", "a rating Greenhouse does not have"),
    CARD_OF_NO_APPLICATION("scorecards.json", "application_id", "an application that is not in the export"),
    CARD_OF_NOBODY("scorecards.json", "interviewer", "neither an interviewer nor somebody who submitted it"),
    CARD_ON_NO_DAY("scorecards.json", "submitted_at", "a day that the calendar does not have"),
    INTERVIEW_OF_NO_APPLICATION("scheduled_interviews.json", "application_id", "an application that is not in the export"),
    HIRED_AND_REJECTED("applications.json", "status", "hired, and rejected with a reason"),
    UNKNOWN_STATUS("applications.json", "status", "a status Greenhouse does not have"),
    OFFER_OF_NO_APPLICATION("offers.json", "application_id", "an application that is not in the export"),
    REVIEW_OF_NO_APPLICATION("reviews.csv", "application_id", "an application that is not in the export"),
    REVIEW_IN_WORDS("reviews.csv", "rating", "a rating that is no number"),
    DEPARTURE_OF_NO_APPLICATION("departures.csv", "application_id", "an application that is not in the export");

    private final String file;
    private final String field;
    private final String wrong;

    Dirt(String file, String field, String wrong) {
        this.file = file;
        this.field = field;
        this.wrong = wrong;
    }

    String file() {
        return file;
    }

    String field() {
        return field;
    }

    String wrong() {
        return wrong;
    }
}
