package org.coproduction.identity;

import java.util.List;
import java.util.stream.Stream;

/// The example accounts, for people who want to try the platform out. A bean of the issuer's context while examples
/// are on, and absent otherwise.
public final class ExampleAccounts {
    private static final String PLAIN = "{noop}";

    private final IdentitySettings settings;

    ExampleAccounts(IdentitySettings settings) {
        this.settings = settings;
    }

    /// The usernames of all example people, in the order of the settings.
    public List<String> usernames() {
        return settings.examplePeople().stream().map(Person::username).toList();
    }

    /// One line of plain text per account, with a heading: who they are, and their password or secret.
    public List<String> lines() {
        var people = settings.examplePeople().stream().map(ExampleAccounts::line);
        var clients = settings.exampleClients().stream()
                .map(client -> "  %-26s secret %s".formatted(client.clientId(), readable(client.secret())));
        return Stream.of(Stream.of("Example people (password of each: " + readable(settings.examplePassword()) + ")"), people,
                Stream.of("Example organisations"), clients).flatMap(lines -> lines).toList();
    }

    private static String line(Person person) {
        var constituency = person.constituency() == null ? "" : ", " + person.constituency().plain();
        var organisation = person.organisation() == null ? "" : ", " + person.organisation();
        return "  %-26s %s%s%s".formatted(person.username(), String.join(", ", person.roles()), constituency, organisation);
    }

    private static String readable(String stored) {
        return stored.startsWith(PLAIN) ? stored.substring(PLAIN.length()) : "as you configured it";
    }
}
