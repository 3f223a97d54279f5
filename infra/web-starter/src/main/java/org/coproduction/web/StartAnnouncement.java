package org.coproduction.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/// Says in one line, once an application is ready, what it listens on and what it talks to.
final class StartAnnouncement implements ApplicationListener<ApplicationReadyEvent> {
    private static final Logger log = LoggerFactory.getLogger(StartAnnouncement.class);
    private static final Pattern SCHEME = Pattern.compile("^[a-z][a-z0-9+.-]*://", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOSTS = Pattern.compile("[A-Za-z0-9._:,\\[\\]-]+");

    private final Environment environment;
    private final ObjectProvider<Peers> peers;

    StartAnnouncement(Environment environment, ObjectProvider<Peers> peers) {
        this.environment = environment;
        this.peers = peers;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        log.info("{}", words());
    }

    String words() {
        var talksTo = new LinkedHashMap<String, String>();
        mention(talksTo, "issuer", "spring.security.oauth2.resourceserver.jwt.issuer-uri");
        mention(talksTo, "kafka", "spring.kafka.bootstrap-servers");
        mention(talksTo, "mongodb", "spring.mongodb.uri");
        peers.orderedStream().forEach(more -> talksTo.putAll(more.addresses()));
        return environment.getProperty("spring.application.name", "application") + " listens on port "
                + environment.getProperty("local.server.port", "none") + ", management on port "
                + environment.getProperty("local.management.port", "none") + "; talks to "
                + (talksTo.isEmpty()
                        ? "nothing"
                        : talksTo.entrySet().stream().map(peer -> peer.getKey() + " at " + hosts(peer.getValue()))
                                .collect(Collectors.joining(", ")));
    }

    private void mention(Map<String, String> talksTo, String name, String property) {
        var address = environment.getProperty(property);
        if (address != null && !address.isBlank()) {
            talksTo.put(name, address);
        }
    }

    /// The hosts and ports of an address, and nothing else of it: user, password and options stay out of the log. Where
    /// it cannot be told apart for sure, nothing is shown.
    static String hosts(String address) {
        var rest = SCHEME.matcher(address.strip()).replaceFirst("");
        var at = rest.indexOf('@');
        if (at != rest.lastIndexOf('@')) {
            return "an address that is not shown";
        }
        var hosts = rest.substring(at + 1).split("[/?#]", 2)[0];
        return HOSTS.matcher(hosts).matches() ? hosts : "an address that is not shown";
    }
}
