package org.coproduction.design.workspace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Money;
import org.coproduction.charter.Quorums;

/// One random sequence of commands, with a small account of its own beside it of who said what on which draft. Whatever is
/// agreed is held against that account, not against what the workspace says of itself.
final class Exploration {
    private static final Instant BEGIN = Instant.parse("2026-03-01T10:00:00Z");
    private static final List<Constituency> CONSTITUENCIES = List.of(Constituency.values());
    private static final Wording WORDING = new Wording("A club.", List.of(new ContentItem("1", "Room", "Quiet.")), "A club.",
            List.of(new SuccessMeasure("2", "They come.", "Will you come?")));

    private final Random random;
    private final Rules rules;
    private final List<String> history = new ArrayList<>();
    private final Map<String, Position> said = new HashMap<>();
    private final Set<String> objecting = new HashSet<>();
    private final Quorums quorums;
    private Workspace workspace;
    private Instant now = BEGIN;
    private Instant end = BEGIN.plus(Duration.ofDays(60));
    private boolean confirmed;

    Exploration(Random random, Rules rules) {
        this.random = random;
        this.rules = rules;
        quorums = Quorums.of(1 + random.nextInt(2), 1 + random.nextInt(2), 1 + random.nextInt(2));
        workspace = Drafting.founded(
                new Project("p", "Club", "A club.", "Coaches", "North", "GRANT", Money.pounds(1), quorums, BEGIN), end);
    }

    /// Plays on; throws an [AssertionError] with the history as soon as something is agreed that should not be.
    Workspace play(int steps) {
        for (var step = 0; step < steps && workspace instanceof Drafting drafting; step++) {
            play(drafting);
        }
        return workspace;
    }

    private void play(Drafting drafting) {
        var version = Math.max(1, drafting.drafts().size() - (random.nextInt(8) == 0 ? 1 : 0));
        switch (random.nextInt(16)) {
            case 0 -> accept("write", rules.write(drafting, WORDING, now), () -> {
                said.clear();
                confirmed = false;
            });
            case 1, 2 -> accept("confirm", drafting.confirmEasyRead(version, now), () -> confirmed = true);
            case 3 -> object(drafting, version);
            case 4 -> drafting.objections().stream().filter(Objection::open).findFirst().ifPresent(open -> accept("integrate",
                    rules.integrate(drafting, open.id(), drafting.drafts().size(), now), () -> {}));
            case 5 -> {
                now = now.plus(Duration.ofDays(random.nextInt(40)));
                history.add("day " + Duration.between(BEGIN, now).toDays());
            }
            case 6 -> {
                var until = now.plus(Duration.ofDays(70));
                if (random.nextInt(4) == 0) {
                    accept("extend", drafting.extendGate(until, "A visit.", now, Duration.ofDays(365)), () -> end = until);
                }
            }
            case 7 -> accept("lapse", drafting.lapse(now), () -> {});
            case 8, 9 -> accept("agree", rules.agree(drafting, now), this::agreed);
            default -> consent(drafting, version);
        }
    }

    private void consent(Drafting drafting, int version) {
        var person = somebody();
        var position = random.nextInt(4) == 0 ? Position.CONCERN : Position.CONSENT;
        accept(person + " " + position, rules.take(drafting, stance(person, position), version, "unused"), () -> {
            said.put(person, position);
            objecting.remove(person);
        });
    }

    private void object(Drafting drafting, int version) {
        var person = somebody();
        accept(person + " objects",
                rules.take(drafting, stance(person, Position.OBJECTION), version, UUID.randomUUID().toString()),
                () -> {
                    said.put(person, Position.OBJECTION);
                    objecting.add(person);
                });
    }

    private Stance stance(String person, Position position) {
        var constituency = Constituency.valueOf(person.substring(0, person.length() - 1));
        return new Stance(person, constituency, position, position == Position.CONSENT ? null : "So.", now);
    }

    private String somebody() {
        return CONSTITUENCIES.get(random.nextInt(3)).name() + random.nextInt(3);
    }

    private void accept(String command, Decision<Workspace> step, Runnable account) {
        if (step instanceof Decision.Changed(var to, _)) {
            workspace = to;
            history.add(command);
            account.run();
        }
    }

    private void agreed() {
        require(objecting.isEmpty(), "an objection is open: " + objecting);
        require(confirmed, "nobody confirmed the Easy Read version");
        require(now.isBefore(end), "the gate is over");
        for (var constituency : Constituency.values()) {
            var here = said.entrySet().stream().filter(each -> each.getKey().startsWith(constituency.name())).toList();
            var agreeing = here.stream().filter(each -> each.getValue() != Position.OBJECTION).count();
            require(here.size() >= quorums.of(constituency), "below the quorum of " + constituency);
            require(2 * agreeing > here.size(), "not agreed by " + constituency);
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError("agreed although " + otherwise + Arrays.toString(history.toArray()));
        }
    }
}
