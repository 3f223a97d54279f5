package org.coproduction.portal.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MirroredTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a{margin-left:1px;text-align:right}|a{margin-right:1px;text-align:left}",
            ".is-left{float:left}|.is-left{float:right}", "a{padding:1px 2px 3px 4px}|a{padding:1px 4px 3px 2px}",
            "a{padding:1px 2px calc(1px + 2px) 4px!important}|a{padding:1px 4px calc(1px + 2px) 2px!important}",
            "a{padding:1px 2px 3px}|a{padding:1px 2px 3px}",
            "@media (min-width:40em){a{border-top-left-radius:0}}|@media (min-width:40em){a{border-top-right-radius:0}}",
            "a{transform:rotate(225deg)}|a{transform:rotate(-225deg)}", "a{transform:rotate(-45deg)}|a{transform:rotate(45deg)}",
            "a{clip-path:polygon(0 0,100% 50%,0 100%)}|a{clip-path:polygon(100% 0,0 50%,100% 100%)}",
            "a:before{content:\"\\2014 \";margin-inline-start:0}|a:before{content:\"\\2014 \";margin-inline-start:0}"})
    void what_stands_on_one_side_stands_on_the_other(String styles, String mirrored) {
        assertThat(Mirrored.of(styles)).isEqualTo(mirrored);
    }
}
