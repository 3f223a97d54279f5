package org.coproduction.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void it_is_shown_as_people_write_it() {
        assertThat(new Money(123_456)).hasToString("£1,234.56");
        assertThat(new Money(5)).hasToString("£0.05");
        assertThat(Money.pounds(2_000_000)).hasToString("£2,000,000.00");
    }

    @Test
    void it_adds_and_subtracts_whole_pence() {
        assertThat(new Money(150).plus(new Money(75))).isEqualTo(new Money(225));
        assertThat(new Money(150).minus(new Money(150))).isEqualTo(Money.ZERO);
        assertThat(new Money(2).moreThan(new Money(1))).isTrue();
        assertThat(new Money(1)).isLessThan(new Money(2));
    }

    @Test
    void it_is_never_negative_and_never_wraps() {
        assertThatThrownBy(() -> new Money(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Money(1).minus(new Money(2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.pounds(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }
}
