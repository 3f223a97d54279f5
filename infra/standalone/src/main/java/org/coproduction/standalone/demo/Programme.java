package org.coproduction.standalone.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.coproduction.charter.Money;
import org.coproduction.commissioning.pabulib.PabulibOutcome;
import org.coproduction.commissioning.pabulib.PabulibReader;

/// What a demo's round is about: proposals, the pot, and the ballots that come on paper.
///
/// @param paper a Pabulib file
record Programme(String title, String what, String where, Money pot, List<Idea> ideas, String paper, int paperBallots) {
    record Idea(String id, String title, String summary, Money cost, String easyRead) {}

    /// A real or other election from a Pabulib file: its projects are the proposals, its ballots the paper ballots.
    static Programme of(Path file) {
        try {
            var content = Files.readAllBytes(file);
            return switch (PabulibReader.read(new java.io.ByteArrayInputStream(content))) {
                case PabulibOutcome.Faulty(var faults) ->
                    throw new DemoFailed("The election file cannot be used. " + faults.getFirst().sentence());
                case PabulibOutcome.Read(var election) -> {
                    var title = election.meta().getOrDefault("description", file.getFileName().toString());
                    var ideas = election.projects().stream().map(project -> {
                        var name = project.name().isBlank() ? "Project " + project.id() : project.name();
                        return new Idea(project.id(), cut(name, 300), cut(name, 2000), project.cost(),
                                "This is an idea. It is called: " + cut(name, 1500) + " It costs " + project.cost() + ".");
                    }).toList();
                    yield new Programme(cut(title, 200), "The projects of a participatory budgeting election",
                            election.meta().getOrDefault("unit", "The whole area"),
                            election.budget(), ideas, new String(content, StandardCharsets.UTF_8), election.votes().size());
                }
            };
        } catch (IOException unreadable) {
            throw new DemoFailed("The election file " + file + " cannot be read.");
        }
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + '…';
    }

    /// An example round of this project's own: a short-breaks programme.
    static Programme shortBreaks() {
        var ideas = List.of(
                new Idea("saturday-club", "Saturday sports club",
                        "A club on Saturday mornings where children with and without SEND do sport together, with one-to-one support where it is needed.",
                        Money.pounds(18_000),
                        "A sports club on Saturdays. Everyone can come. There is help if you need it."),
                new Idea("sensory-room", "Sensory room in the library",
                        "A quiet room with lights, sounds and textures in the central library, open every day after school.",
                        Money.pounds(22_000),
                        "A quiet room in the library. It has soft lights and sounds. It is open after school."),
                new Idea("holiday-breaks", "Holiday short breaks",
                        "Two weeks of day trips in the summer holidays, planned by young people, so that families get a rest.",
                        Money.pounds(25_000),
                        "Day trips in the summer. Young people plan them. Families can rest."),
                new Idea("travel-training", "Travel training",
                        "Learning to use buses and trains, one to one, for young people from fourteen.", Money.pounds(12_000),
                        "Learn to use the bus and the train. Someone goes with you at first."),
                new Idea("evening-helpline", "Evening helpline",
                        "A phone line for parents and carers on three evenings a week, answered by other parents and carers.",
                        Money.pounds(9_000),
                        "A phone line in the evening. Other parents and carers answer."),
                new Idea("siblings-group", "Siblings' group", "A monthly group for brothers and sisters of disabled children.",
                        Money.pounds(6_000),
                        "A group for brothers and sisters. It meets every month."));
        var paper = new StringBuilder(
                "META\nkey;value\ndescription;Short breaks\ncountry;England\nunit;Example area\ninstance;example\nnum_projects;6\nnum_votes;90\nbudget;60000\nvote_type;approval\nrule;equalshares\ndate_begin;01.05.2026\ndate_end;31.05.2026\nPROJECTS\nproject_id;cost;name\n");
        ideas.forEach(idea -> paper.append(idea.id()).append(';').append(idea.cost().pence() / 100).append(';')
                .append(idea.title()).append('\n'));
        paper.append("VOTES\nvoter_id;vote;constituency\n");
        var constituencies = List.of("PARENT_CARER", "YOUNG_PERSON", "PROFESSIONAL");
        for (var voter = 0; voter < 90; voter++) {
            paper.append(voter).append(';').append(ideas.get(voter % 6).id()).append(',')
                    .append(ideas.get((voter * 5 + 2) % 6).id());
            if (voter % 4 != 0) {
                paper.append(',').append(ideas.get(voter / 3 % 3).id());
            }
            paper.append(';').append(constituencies.get(voter % 3)).append('\n');
        }
        return new Programme("Short breaks programme", "Short breaks that families choose themselves", "The whole area",
                Money.pounds(60_000),
                ideas, paper.toString(), 90);
    }
}
