package io.plumbline.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A look into a demo's event store behind everybody's back. */
record Store(Demo demo) {

    private static final int PORT_LINE = 3;

    /** How many events there are; 0 while there is no store yet. */
    long events() throws IOException {
        var lock = demo.data().resolve("postgres/data/postmaster.pid");
        var password = demo.data().resolve("postgres/passwords/plumbline_command");
        if (!Files.exists(lock) || !Files.exists(password)) {
            return 0;
        }
        var lines = Files.readAllLines(lock);
        if (lines.size() <= PORT_LINE) {
            return 0;
        }
        var url = "jdbc:postgresql://localhost:" + lines.get(PORT_LINE).strip() + "/plumbline";
        try (var connection = DriverManager.getConnection(url, "plumbline_command", Files.readString(password).strip());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from command.domain_event")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException notThereYet) {
            return 0;
        }
    }
}
