package org.coproduction.standalone.demo;

import org.coproduction.standalone.ChildPlatform;
import org.jspecify.annotations.Nullable;

/// A project that went through all four C's, played once for all tests that only read it.
///
/// @param round the funding round that it came from
record ExampleProject(String id, String round) {
    private static @Nullable ExampleProject published;

    static synchronized ExampleProject published(ChildPlatform platform) {
        var there = published;
        if (there == null) {
            var id = new Demo(platform.gateway(), platform.issuer(), new Telling(System.out)).play(null);
            var told = new Api(platform.gateway(), platform.issuer()).get("/api/commissioning/projects/" + id + "/journey", null);
            there = new ExampleProject(id, told.path("facts").path("roundId").asString());
            published = there;
        }
        return there;
    }
}
