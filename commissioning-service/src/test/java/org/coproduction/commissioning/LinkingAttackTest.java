package org.coproduction.commissioning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.commissioning.Running.SERVICE;

import com.mongodb.client.MongoClient;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.bson.types.Binary;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.channel.BallotCode;
import org.coproduction.testing.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// Somebody has the whole database and the logs after a count, knows everybody on the register and in which order they voted, and
/// tries to tell who cast which ballot.
@ExtendWith(OutputCaptureExtension.class)
class LinkingAttackTest {
    private static final Map<String, Long> IDEAS = Map.of("a", 1_000L, "b", 1_000L, "c", 1_000L, "d", 1_000L, "e", 1_000L);
    private static final int OF_EACH = 24;

    /// What a person cast.
    private record Cast(String person, String ballot) {}

    @Test
    void after_the_count_nothing_tells_who_cast_which_ballot(CapturedOutput logs) throws Exception {
        var random = Seeds.random("linking ballots to people");
        var id = Running.voting(5_000, 3, "NONE", IDEAS);
        var casts = vote(id, random);

        var before = everything();
        assertThat(linked(casts, before)).as("while the secret is there, the attack succeeds").hasSize(casts.size());

        Running.close(id, "RECOMMENDED");
        var after = everything();
        assertThat(linked(casts, after)).isEmpty();
        for (var cast : casts) {
            assertThat(logs.getAll()).doesNotContain(cast.person);
        }

        var stored = stored(after, id);
        assertThat(stored).hasSize(casts.size());
        assertThat(hits(casts, casts.stream().map(Cast::ballot).toList())).as("the guess by order works where order is kept")
                .isEqualTo(casts.size());
        assertThat(hits(casts, stored)).isLessThan(likelyByChance(casts));
        var published = SERVICE.get("rounds/" + id + "/ballots", null).is(200).text().lines()
                .map(line -> line.substring(0, line.lastIndexOf(';'))).toList();
        assertThat(hits(casts, published)).isLessThan(likelyByChance(casts));
    }

    /// In a random order of people, each with a ballot of their own kind.
    private static List<Cast> vote(String id, Random random) {
        var register = new ArrayList<Map.Entry<Constituency, Integer>>();
        for (var constituency : Constituency.values()) {
            for (var number = 1; number <= OF_EACH; number++) {
                register.add(Map.entry(constituency, number));
            }
        }
        Collections.shuffle(register, random);
        var casts = new ArrayList<Cast>();
        for (var each : register) {
            var choices = IDEAS.keySet().stream().sorted().filter(_ -> random.nextBoolean()).toList();
            if (random.nextInt(4) > 0) {
                Running.cast(id, each.getKey(), each.getValue(), choices).is(200);
            } else {
                phone(id, each.getKey(), each.getValue(), choices);
            }
            casts.add(new Cast(subject(each.getKey(), each.getValue()), ballot(each.getKey(), choices)));
        }
        return casts;
    }

    /// Tells their code and their choices to a facilitator, who enters them by themselves.
    private static void phone(String id, Constituency constituency, int number, List<String> choices) {
        var code = SERVICE.get("rounds/" + id + "/ballot/code", Running.participant(constituency, number)).is(200).json()
                .path("code").asString();
        Running.enterPaper(id, "call-" + constituency + number, "code,constituency,choices,channel,helped\n" + code + ','
                + constituency + ",\"" + String.join(",", choices) + "\",phone,interpreter\n");
    }

    private static String ballot(Constituency constituency, List<String> choices) {
        return constituency + ";" + String.join(",", choices);
    }

    /// Who a person's token says they are.
    private static String subject(Constituency constituency, int number) {
        var claims = new String(Base64.getUrlDecoder().decode(Running.participant(constituency, number).split("\\.")[1]), UTF_8);
        return Document.parse(claims).getString("sub");
    }

    /// Every document of every collection.
    private static List<Document> everything() {
        var all = new ArrayList<Document>();
        var client = Running.bean(MongoClient.class);
        for (var database : client.listDatabaseNames()) {
            for (var collection : client.getDatabase(database).listCollectionNames()) {
                client.getDatabase(database).getCollection(collection).find().into(all);
            }
        }
        return all;
    }

    /// Those whose name, or anything that can be computed from it with what lies in the database, is in the database too.
    private static Map<String, String> linked(List<Cast> casts, List<Document> everything) throws GeneralSecurityException {
        var text = new StringBuilder();
        var secrets = new ArrayList<byte[]>();
        for (var document : everything) {
            text.append(document.toJson()).append('\n');
            document.values().stream().filter(Binary.class::isInstance).map(each -> ((Binary) each).getData())
                    .forEach(secrets::add);
        }
        var words = Arrays.stream(text.toString().split("[^A-Za-z0-9_-]+")).collect(Collectors.toSet());
        var linked = new LinkedHashMap<String, String>();
        for (var cast : casts) {
            for (var derived : derived(cast.person, secrets)) {
                if (words.contains(derived)) {
                    linked.put(cast.person, derived);
                }
            }
        }
        return linked;
    }

    private static List<String> derived(String person, List<byte[]> secrets) throws GeneralSecurityException {
        var derived = new ArrayList<>(List.of(person));
        derived.addAll(written(MessageDigest.getInstance("SHA-256").digest(person.getBytes(UTF_8))));
        for (var secret : secrets) {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            derived.addAll(written(mac.doFinal(person.getBytes(UTF_8))));
            derived.addAll(asBallotsAre(mac, person));
        }
        return derived;
    }

    /// The key and the codes of a person, computed as the service does.
    private static List<String> asBallotsAre(Mac mac, String person) {
        UnaryOperator<String> keyed = text -> Base64.getUrlEncoder().withoutPadding()
                .encodeToString(Arrays.copyOf(mac.doFinal(text.getBytes(UTF_8)), 18));
        var derived = new ArrayList<>(List.of(BallotCode.keyOf(keyed, person)));
        for (var constituency : Constituency.values()) {
            var code = BallotCode.of(keyed, person, constituency).text();
            derived.addAll(List.of(code, code.replace("-", "")));
        }
        return derived;
    }

    /// The beginning of a hash as it might be written down; 18 bytes of it are enough to be sure.
    private static List<String> written(byte[] hash) {
        return List.of(HexFormat.of().formatHex(hash, 0, 18),
                Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 18)));
    }

    /// The ballots in the order in which they lie in the database.
    private static List<String> stored(List<Document> everything, String round) {
        var ballots = new ArrayList<String>();
        for (var document : everything) {
            if (Objects.equals(document.get("owner"), round) && document.get("entries") instanceof Document entries) {
                entries.values().forEach(each -> {
                    var entry = (Document) each;
                    assertThat(entry.keySet()).isSubsetOf("constituency", "choices", "points", "receipt");
                    ballots.add(ballot(Constituency.valueOf(entry.getString("constituency")),
                            entry.getList("choices", String.class)));
                });
            }
        }
        return ballots;
    }

    /// How often the guess is right that ballots lie in the order in which they were cast.
    private static int hits(List<Cast> casts, List<String> ballots) {
        var hits = 0;
        for (var at = 0; at < casts.size(); at++) {
            hits += casts.get(at).ballot.equals(ballots.get(at)) ? 1 : 0;
        }
        return hits;
    }

    /// More hits than this come by chance less than once in a million runs: the mean, and eight times its square root and one more.
    private static int likelyByChance(List<Cast> casts) {
        var mean = 0.0;
        for (var one : casts) {
            mean += casts.stream().filter(other -> other.ballot.equals(one.ballot)).count() / (double) casts.size();
        }
        return (int) Math.ceil(mean + 8 * Math.sqrt(mean) + 1);
    }
}
