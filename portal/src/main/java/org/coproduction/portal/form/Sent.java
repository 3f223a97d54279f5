package org.coproduction.portal.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.coproduction.portal.api.RefusalException;
import org.coproduction.portal.look.London;
import org.coproduction.portal.look.Reader;
import org.coproduction.portal.look.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.ModelMap;

/// A form that somebody sent: its fields, read strictly, and what becomes of them.
public final class Sent {
    static final String TYPED = "typed";
    static final String DONE = "done";
    static final String TAKEN = "taken";
    static final String KEY = "key";
    private static final String UUID_TEXT = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String ADDRESS = "https://[A-Za-z0-9.-]{1,253}(?::[0-9]{1,5})?(?:[/?#][!-~]*)?";
    private static final String YES = "YES";
    private static final List<String> YES_OR_NO = List.of(YES, "NO");
    private static final BigDecimal PENCE = BigDecimal.valueOf(100);

    private final Map<String, List<String>> values;
    private final Reader reader;
    private final Words words;
    private final ModelMap model;
    private final Map<String, Object> once;
    private final String key;

    /// @param model of the page that is shown where the form is refused
    /// @param once what the page after this one shows once
    Sent(Map<String, List<String>> values, Reader reader, Words words, ModelMap model, Map<String, Object> once) {
        this.values = values;
        this.reader = reader;
        this.words = words;
        this.model = model;
        this.once = once;
        this.key = of(KEY).matches(UUID_TEXT) ? of(KEY) : UUID.randomUUID().toString();
    }

    /// Sends a command, and goes on to another page, which says that it was done; or shows the form again with the reason.
    ///
    /// @param done key of the words that say so
    /// @param then the address of the page to go on to
    /// @param again makes the form's page
    public String as(Runnable command, String done, String then, Supplier<String> again) {
        return as(() -> {
            command.run();
            return new Next(done, then);
        }, again);
    }

    /// Where to go on, and what is said there.
    ///
    /// @param done key of the words that say what was done; empty where the page says it by itself
    /// @param then the address of the page
    public record Next(String done, String then) {}

    /// The same, where only the answer tells how to go on.
    public String as(Supplier<Next> command, Supplier<String> again) {
        Next next;
        try {
            next = command.get();
        } catch (FieldException fault) {
            return again(words.say(fault.key()), fault.field(), false, again);
        } catch (RefusalException refused) {
            if (refused.status() == HttpStatus.UNAUTHORIZED.value()) {
                throw refused;
            }
            return again(refused.sentence(reader), refused.field(), true, again);
        }
        once.put(TAKEN, true);
        if (!next.done.isEmpty()) {
            once.put(DONE, next.done);
        }
        return "redirect:" + next.then;
    }

    /// The same, where the next page says by itself that it was done.
    public String as(Runnable command, String then, Supplier<String> again) {
        return as(command, "", then, again);
    }

    private String again(String fault, @Nullable String field, boolean refused, Supplier<String> again) {
        model.addAttribute(TYPED, new Typed(values, fault, field, UUID.randomUUID().toString(), refused));
        return again.get();
    }

    /// Shows the form again as it was typed, with nothing sent and nothing said: somebody asked for more places on it.
    ///
    /// @param again makes the form's page
    public String onceMore(Supplier<String> again) {
        model.addAttribute(TYPED, new Typed(values, null, null, key, false));
        return again.get();
    }

    /// The `Idempotency-Key` that the form carries, a UUID: pressing a button twice is one command. It stays the same however
    /// often it is asked for, also where the form carries none.
    public String key() {
        return key;
    }

    /// What was typed, without spaces around it; empty where nothing was.
    public String of(String field) {
        var typed = values.get(field);
        return typed == null || typed.isEmpty() ? "" : typed.getFirst().strip();
    }

    /// All values of a field that can have several.
    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    /// How many places there were on the form for one of several, whether they were filled in or not.
    ///
    /// @param field of the first, second and any other place, with `%d` for its number from 0
    public int places(String field) {
        return (int) IntStream.iterate(0, at -> at + 1).takeWhile(at -> values.containsKey(field.formatted(at))).count();
    }

    public String needed(String field) {
        var typed = of(field);
        if (typed.isEmpty()) {
            throw new FieldException(field, "form.needed");
        }
        return typed;
    }

    /// What was typed, which may be nothing, and not longer than what is taken.
    ///
    /// @param longest in characters
    public String of(String field, int longest) {
        var typed = of(field);
        if (typed.length() > longest) {
            throw new FieldException(field, "form.long");
        }
        return typed;
    }

    /// A text that has to be there, and not to be longer than what is taken.
    ///
    /// @param longest in characters
    public String needed(String field, int longest) {
        needed(field);
        return of(field, longest);
    }

    /// The address of a page at another site: `https`, and no name or password of anybody.
    ///
    /// @param longest in characters
    public String address(String field, int longest) {
        var typed = needed(field, longest);
        if (!typed.matches(ADDRESS)) {
            throw new FieldException(field, "form.address");
        }
        return typed;
    }

    public int number(String field) {
        try {
            return Integer.parseInt(needed(field).replace(",", ""));
        } catch (NumberFormatException none) {
            throw new FieldException(field, "form.number");
        }
    }

    /// The same, where one was typed.
    public @Nullable Integer numberOfAny(String field) {
        return of(field).isEmpty() ? null : number(field);
    }

    /// Pounds as people type them (£1,250 or 1250.50), in pence.
    public long pence(String field) {
        try {
            return new BigDecimal(needed(field).replaceAll("[£, ]", "")).multiply(PENCE).longValueExact();
        } catch (NumberFormatException | ArithmeticException none) {
            throw new FieldException(field, "form.money");
        }
    }

    /// A day typed in three fields: `due-day`, `due-month`, `due-year`.
    public LocalDate day(String field) {
        try {
            return LocalDate.of(Integer.parseInt(of(field + "-year")), Integer.parseInt(of(field + "-month")),
                    Integer.parseInt(of(field + "-day")));
        } catch (NumberFormatException | DateTimeException none) {
            throw new FieldException(field, "form.day");
        }
    }

    /// The end of a day in London.
    public Instant endOf(String field) {
        return London.endOf(day(field));
    }

    /// The end of a day in London, where one was typed.
    public @Nullable Instant endOfAny(String field) {
        return Stream.of("-day", "-month", "-year").allMatch(part -> of(field + part).isEmpty()) ? null : endOf(field);
    }

    /// One of a closed list of choices, as the API names them.
    public String choice(String field, List<String> choices) {
        var chosen = of(field).toUpperCase(Locale.ROOT);
        if (!choices.contains(chosen)) {
            throw new FieldException(field, "form.choice");
        }
        return chosen;
    }

    /// Which of `YES` and `NO` was chosen.
    public boolean yes(String field) {
        return choice(field, YES_OR_NO).equals(YES);
    }
}
