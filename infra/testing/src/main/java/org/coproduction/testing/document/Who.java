package org.coproduction.testing.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// Who is let in, as a sentence.
final class Who {
    private Who() {
    }

    static String words(@Nullable ArrayNode security) {
        if (security == null) {
            return "";
        }
        if (security.isEmpty()) {
            return "**Who:** everybody, without signing in.";
        }
        if (security.equals(Doors.ANYBODY_SIGNED_IN)) {
            return "**Who:** everybody who is signed in, people and partner organisations.";
        }
        var people = new ArrayList<String>();
        var partners = new ArrayList<String>();
        for (var way : security) {
            names(way.path("person")).forEach(role -> people.add(person(role)));
            names(way.path("partner")).forEach(scope -> partners.add('`' + scope + '`'));
        }
        if (!partners.isEmpty()) {
            people.add("partner organisations with the scope " + String.join(" or ", partners));
        }
        return "**Who:** " + String.join("; ", people) + '.';
    }

    private static List<String> names(JsonNode list) {
        var names = new ArrayList<String>();
        list.forEach(name -> names.add(name.asString()));
        return names;
    }

    private static String person(String role) {
        return switch (role) {
            case "participant" -> "parent carers, young people and professionals (role `participant`)";
            case "PARENT_CARER" -> "parent carers";
            case "YOUNG_PERSON" -> "young people";
            case "PROFESSIONAL" -> "professionals";
            default -> "people with the role `" + role + '`';
        };
    }
}
