package org.coproduction.testing.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.coproduction.testing.ServiceClient;
import org.coproduction.testing.TestIssuer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// Who is let in: a request that was answered once is sent again by everybody whom the platform knows. Whether they may is what counts,
/// not whether it can still be done.
final class Doors {
    /// OpenAPI's `security` for whoever has a token.
    static final ArrayNode ANYBODY_SIGNED_IN = JsonMapper.shared().createArrayNode();
    private static final boolean THOROUGH = Boolean.getBoolean("coproduction.thorough");
    private static final String EXAMPLE = "example-council";
    private static final List<String> CONSTITUENCIES = List.of(Constituency.values()).stream().map(Constituency::name).toList();
    private static final List<String> ROLES = List.of("facilitator", "families-facilitator", "supporter", "accountable-body",
            "safeguarding-lead", "operations");

    static {
        ANYBODY_SIGNED_IN.addObject().putArray("person");
        ANYBODY_SIGNED_IN.addObject().putArray("partner");
    }

    private final ServiceClient service;
    private final TestIssuer issuer;
    private final Set<String> scopes;
    private final Map<String, Map<String, String>> tokens = new HashMap<>();

    Doors(ServiceClient service, TestIssuer issuer, Set<String> scopes) {
        this.service = service;
        this.issuer = issuer;
        this.scopes = scopes;
    }

    /// One caller of each kind: the role, the constituency or the scope, and a token.
    private Map<String, String> callers(String organisation) {
        return tokens.computeIfAbsent(organisation, this::sign);
    }

    private Map<String, String> sign(String organisation) {
        var callers = new LinkedHashMap<String, String>();
        for (var constituency : Constituency.values()) {
            callers.put(constituency.name(), issuer.participant(constituency, 1));
        }
        ROLES.forEach(role -> callers.put(role, issuer.person(role, List.of(role), organisation)));
        callers.put("families-facilitator", issuer.familiesFacilitator());
        scopes.forEach(scope -> callers.put(scope, issuer.client(organisation, scope)));
        return callers;
    }

    /// OpenAPI's `security`: nothing where nobody has to sign in, else each of those who are let in.
    ArrayNode security(List<Exchange> exchanges) {
        if (exchanges.stream().anyMatch(exchange -> isIn(exchange, null))) {
            return JsonMapper.shared().createArrayNode();
        }
        var callers = names();
        var in = new TreeSet<String>();
        callers.stream().filter(name -> isIn(exchanges, name)).forEach(in::add);
        if (in.isEmpty() && !exchanges.isEmpty()) {
            throw new IllegalStateException("none of the usual callers is let in: let a test ask "
                    + exchanges.getFirst().path() + " as one of them, such as the first of a constituency");
        }
        if (in.equals(callers)) {
            return ANYBODY_SIGNED_IN.deepCopy();
        }
        if (in.contains("facilitator")) {
            in.remove("families-facilitator");
        }
        if (in.containsAll(CONSTITUENCIES)) {
            in.removeAll(CONSTITUENCIES);
            in.add("participant");
        }
        var security = JsonMapper.shared().createArrayNode();
        in.forEach(name -> security.addObject().putArray(scopes.contains(name) ? "partner" : "person").add(name));
        return security;
    }

    /// Who is let in and not named, or the reverse. Each who is named is tried, and one of the others; all of them in the long run.
    List<String> faults(List<Exchange> exchanges, ArrayNode named) {
        if (exchanges.isEmpty()) {
            return List.of();
        }
        if (named.isEmpty() || THOROUGH) {
            var now = security(exchanges);
            return now.equals(named) ? List.of() : List.of("named are " + named + ", let in are " + now);
        }
        var faults = new ArrayList<String>();
        if (isIn(exchanges.getFirst(), null)) {
            faults.add("anybody is let in without a token");
        }
        var others = new TreeSet<>(names());
        names().stream().filter(name -> isNamed(name, named)).forEach(name -> {
            others.remove(name);
            if (!isIn(exchanges, name)) {
                faults.add(name + " is named and not let in");
            }
        });
        others.stream().skip(others.isEmpty() ? 0 : Math.floorMod(exchanges.getFirst().path().length(), others.size())).limit(1)
                .filter(name -> isIn(exchanges, name)).forEach(name -> faults.add(name + " is let in and not named"));
        return faults;
    }

    private static boolean isNamed(String name, ArrayNode named) {
        return named.equals(ANYBODY_SIGNED_IN) || named.valueStream().flatMap(JsonNode::valueStream)
                .flatMap(JsonNode::valueStream).map(JsonNode::asString).anyMatch(one -> one.equals(name)
                        || one.equals("participant") && CONSTITUENCIES.contains(name)
                        || one.equals("facilitator") && name.equals("families-facilitator"));
    }

    private Set<String> names() {
        return new TreeSet<>(callers(EXAMPLE).keySet());
    }

    private boolean isIn(List<Exchange> exchanges, String name) {
        return exchanges.stream().anyMatch(exchange -> isIn(exchange,
                callers(exchange.organisation() == null ? EXAMPLE : exchange.organisation()).get(name)));
    }

    private boolean isIn(Exchange exchange, @Nullable String token) {
        var path = exchange.query() == null ? exchange.path() : exchange.path() + '?' + exchange.query();
        var request = service.request(exchange.method(), path, token, exchange.body().isEmpty() ? null : exchange.body());
        if (exchange.sent() != null && !exchange.body().isEmpty()) {
            request.setHeader("Content-Type", exchange.sent());
        }
        if (exchange.method().equals("POST")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        var answer = service.send(request);
        return answer.status() != 401 && !(answer.status() == 403 && answer.code().equals("NOT_YOUR_ROLE"));
    }
}
