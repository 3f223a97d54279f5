/// A real Kafka broker and a database that speaks MongoDB's wire protocol inside this process, for trying out and for tests.
///
/// Both log through slf4j; set the loggers `kafka`, `org.apache.kafka`, `state.change.logger` and `de.bwaldvogel.mongo` to
/// `WARN` to keep a console readable.
@NullMarked
package org.coproduction.embedded;

import org.jspecify.annotations.NullMarked;
