package org.coproduction.standalone.demo;

import org.coproduction.standalone.ChildPlatform;
import org.coproduction.standalone.RunningPlatform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

/// What every test on the whole platform begins with: where it is, how it is asked, and the people.
@ExtendWith(RunningPlatform.class)
abstract class OnThePlatform {
    static ChildPlatform platform;
    static Api api;
    static Cast cast;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.platform();
        api = new Api(platform.gateway(), platform.issuer());
        cast = new Cast(api);
    }
}
