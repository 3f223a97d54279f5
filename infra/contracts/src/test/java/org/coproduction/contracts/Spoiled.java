package org.coproduction.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A copy of good data with one thing wrong in it, and what that is.
record Spoiled(String fault, JsonNode data) {

    /// Every copy with one field removed, one unknown field added, or one value of a wrong type, at any depth.
    static Stream<Spoiled> everyWay(JsonNode good) {
        var spoiled = new ArrayList<Spoiled>();
        for (var place : objects(good)) {
            spoiled.add(changed(good, place, "unknown field in '" + place + "'", object -> object.put("unexpected", "value")));
            for (var field : good.at(place).properties()) {
                var where = "'" + place + "/" + field.getKey() + "'";
                spoiled.add(changed(good, place, where + " removed", object -> object.remove(field.getKey())));
                for (var wrong : wrongFor(field.getValue())) {
                    spoiled.add(changed(good, place, where + " is " + wrong, object -> object.set(field.getKey(), wrong)));
                }
                if (field.getValue().isArray()) {
                    spoiled.add(changed(good, place, where + " has a wrong element", object -> add(object, field.getKey())));
                }
            }
        }
        return spoiled.stream();
    }

    private static void add(ObjectNode object, String field) {
        ((ArrayNode) object.get(field)).add(true);
    }

    private static Spoiled changed(JsonNode good, JsonPointer place, String fault, Consumer<ObjectNode> change) {
        var copy = good.deepCopy();
        change.accept((ObjectNode) copy.at(place));
        return new Spoiled(fault, copy);
    }

    private static List<JsonNode> wrongFor(JsonNode value) {
        var make = JsonNodeFactory.instance;
        if (value.isBoolean()) {
            return List.of(make.stringNode("true"), make.nullNode());
        }
        if (value.isNumber()) {
            return List.of(make.stringNode(value.asString()), make.numberNode(value.asDouble() + 0.5), make.numberNode(-1));
        }
        if (value.isString()) {
            return List.of(make.numberNode(1), make.booleanNode(true), make.stringNode(""));
        }
        return List.of(make.booleanNode(true), make.stringNode("text"), value.isArray() ? make.objectNode() : make.arrayNode());
    }

    private static List<JsonPointer> objects(JsonNode good) {
        var found = new ArrayList<JsonPointer>();
        collect(good, JsonPointer.empty(), found);
        return found;
    }

    private static void collect(JsonNode node, JsonPointer place, List<JsonPointer> found) {
        if (node.isObject()) {
            found.add(place);
            node.properties().forEach(field -> collect(field.getValue(), place.appendProperty(field.getKey()), found));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), place.appendIndex(i), found);
        }
    }
}
