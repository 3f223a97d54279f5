/// Three scrutineers, one of each constituency, recount the ballots of a round that are too few to be published, with the verifier that
/// shares no code with the count, and sign what they found.
@NullMarked
package org.coproduction.commissioning.scrutiny;

import org.jspecify.annotations.NullMarked;
