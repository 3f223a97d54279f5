/// Finding rounds of every kind, proposals and projects by words in them, for everybody.
@NullMarked
package org.coproduction.commissioning.search;

import org.jspecify.annotations.NullMarked;
