/// The test kit: one broker, database and issuer for each test run, tokens, a client of a running service, its neighbours' events,
/// contract assertions, architecture rules.
@NullMarked
package org.coproduction.testing;

import org.jspecify.annotations.NullMarked;
