/// By which ways people take part in a round: online, on paper, by phone or at a meeting, by themselves or with help; and the batches in
/// which facilitators enter what does not come online, checked by a second person.
@NullMarked
package org.coproduction.commissioning.channel;

import org.jspecify.annotations.NullMarked;
