/// What is measured is computed and shown rightly, and each measurement runs.
@NullMarked
package org.coproduction.benchmarks;

import org.jspecify.annotations.NullMarked;
