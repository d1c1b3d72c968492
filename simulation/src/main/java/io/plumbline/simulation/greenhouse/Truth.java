package io.plumbline.simulation.greenhouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an importer's account must come to.
 *
 * @param records how many each file holds, dirty ones among them
 * @param prospects applications without a job, which tell of no candidacy
 * @param amendedScorecards changed after they were submitted, whether or not this export has the change
 * @param dirty each record that must be refused, in the order they were written
 */
record Truth(Map<String, Long> records, long prospects, long amendedScorecards, List<Refused> dirty) {

    /**
     * @param id of the record, in a CSV file its application
     * @param line of a CSV file, the header being line 1; 0 in a JSON file
     */
    record Refused(String file, long id, long line, String field, String wrong) {}

    void write(Path directory) throws IOException {
        var json = JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(directory.resolve("truth_export.json"),
                json.writeValueAsString(this).replace(System.lineSeparator(), "\n") + "\n");
    }
}
