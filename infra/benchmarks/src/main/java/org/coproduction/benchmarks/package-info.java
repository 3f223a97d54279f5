/// The platform measured beside what it is built on: each figure next to its yardstick, in one run.
@NullMarked
package org.coproduction.benchmarks;

import org.jspecify.annotations.NullMarked;
