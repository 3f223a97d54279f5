package org.coproduction.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/// Everybody who can sign in, by username. Refuses two people of one username.
final class People implements UserDetailsService {
    private final Map<String, Person> byUsername;
    private final String sharedPassword;

    /// @param sharedPassword the stored password of those who have none of their own
    People(List<Person> everyone, String sharedPassword) {
        this.byUsername = everyone.stream()
                .collect(Collectors.toMap(Person::username, Function.identity()));
        this.sharedPassword = sharedPassword;
    }

    Optional<Person> find(String username) {
        return Optional.ofNullable(byUsername.get(username));
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        var person = find(username).orElseThrow(() -> new UsernameNotFoundException("nobody of that name"));
        var password = person.password() == null ? sharedPassword : person.password();
        return User.withUsername(username).password(password).roles(person.roles().toArray(String[]::new)).build();
    }
}
