package io.plumbline.simulation.greenhouse;

import io.plumbline.simulation.RoleFamily;
import io.plumbline.simulation.SimulatedHistory;
import io.plumbline.simulation.SimulatedInterviewer;
import io.plumbline.simulation.greenhouse.Harvest.Named;
import io.plumbline.simulation.greenhouse.Harvest.Person;
import io.plumbline.simulation.greenhouse.Harvest.User;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Greenhouse's users: those who interview, a recruiter, and a coordinator who types in what others say. */
final class Staff {

    static final Person RECRUITER = Person.of(3_001, "Renske Vos", "R-001");
    static final Person COORDINATOR = Person.of(3_002, "Odalys Pike", "R-002");

    private final Map<String, SimulatedInterviewer> interviewers = new HashMap<>();
    private final Map<String, Person> people = new HashMap<>();

    Staff(SimulatedHistory history) {
        for (SimulatedInterviewer one : history.interviewers()) {
            interviewers.put(one.id(), one);
            people.put(one.id(), Person.of(Numbers.user(one.id()), one.name(), one.id()));
        }
    }

    Person person(String interviewer) {
        return Objects.requireNonNull(people.get(interviewer));
    }

    String email(String interviewer) {
        return Objects.requireNonNull(interviewers.get(interviewer)).email();
    }

    static Named department(String team) {
        return new Named(Numbers.DEPARTMENTS + RoleFamily.TEAMS.indexOf(team), team);
    }

    static void write(SimulatedHistory history, RecordFile users) {
        Instant start = startOf(history.settings().start());
        users.add(user(RECRUITER, "renske.vos@interviewers.example", start, false, List.of()));
        users.add(user(COORDINATOR, "odalys.pike@interviewers.example", start, false, List.of()));
        for (SimulatedInterviewer one : history.interviewers()) {
            boolean gone = one.left() != null && !one.left().isAfter(history.settings().end());
            users.add(user(Person.of(Numbers.user(one.id()), one.name(), one.id()), one.email(), startOf(one.joined()), gone,
                    List.of(department(one.team()))));
        }
    }

    private static User user(Person person, String email, Instant since, boolean disabled, List<Named> departments) {
        return new User(person.id(), person.name(), person.firstName(), person.lastName(), email, since, since, disabled,
                person.equals(RECRUITER), List.of(email), person.employeeId(), departments, List.of());
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
