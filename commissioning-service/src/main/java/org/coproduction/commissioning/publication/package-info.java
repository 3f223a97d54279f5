/// What lets anybody check a count without trusting whoever did it: every ballot without a name, the tree over them whose root each
/// award bears, and a receipt's place in it.
@NullMarked
package org.coproduction.commissioning.publication;

import org.jspecify.annotations.NullMarked;
