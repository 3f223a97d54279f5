package org.coproduction.portal.look;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/// The words of a page for one reader: those of a bundle, in Easy Read where the reader likes it and the bundle has them
/// (under the key with `.easy`), and amounts and dates as people write them.
public final class Words {
    private static final String EASY = ".easy";

    private final MessageSource bundle;
    private final Locale locale;
    private final boolean easyRead;

    Words(MessageSource bundle, Locale locale, boolean easyRead) {
        this.bundle = bundle;
        this.locale = locale;
        this.easyRead = easyRead;
    }

    public String say(String key, Object... values) {
        var easy = easyRead ? bundle.getMessage(key + EASY, values, null, locale) : null;
        return easy == null ? bundle.getMessage(key, values, locale) : easy;
    }

    /// What is said in its own words in one place, or else as everywhere.
    public String sayOr(String own, String otherwise) {
        return say(bundle.getMessage(own, null, null, locale) == null ? otherwise : own);
    }

    /// Several constituencies in a row.
    public String who(List<String> constituencies) {
        return constituencies.stream().map(constituency -> say("who." + constituency)).collect(Collectors.joining(", "));
    }

    /// The same words in another language, for a passage that is marked with it.
    public Words in(Language other) {
        return new Words(bundle, other.locale(), easyRead);
    }

    /// The same words as another reader likes them.
    public Words asEasyRead(boolean easy) {
        return new Words(bundle, locale, easy);
    }

    /// What has to be understood by whoever helps, and by whoever answers the phone, is said in English too.
    public Words inEnglish() {
        return in(Language.ENGLISH);
    }

    /// One of two texts that came with the data.
    public String either(String plain, String easy) {
        return easyRead && !easy.isBlank() ? easy : plain;
    }

    /// Whole pence as pounds: £12,000, or £12.50.
    public String money(long pence) {
        var format = NumberFormat.getCurrencyInstance(Locale.UK);
        format.setMinimumFractionDigits(pence % 100 == 0 ? 0 : 2);
        format.setMaximumFractionDigits(2);
        return format.format(pence / 100.0);
    }

    /// The same as one types it: 12000, or 12.50.
    public String plainMoney(long pence) {
        return pence % 100 == 0 ? Long.toString(pence / 100) : "%d.%02d".formatted(pence / 100, pence % 100);
    }

    /// A day in London: 3 March 2027.
    public String day(Instant at) {
        return day(London.at(at).toLocalDate());
    }

    /// A moment in London: 3 March 2027, 14:05:30.
    public String moment(Instant at) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss", locale).format(London.at(at));
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
    }
}
