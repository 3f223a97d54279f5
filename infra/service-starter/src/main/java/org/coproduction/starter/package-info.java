/// What the four services share: an aggregate with its outbox, inbox and receipts in one document, the relay, the
/// listener, parking, boxes, the sweep. It knows no word of the domain.
@NullMarked
package org.coproduction.starter;

import org.jspecify.annotations.NullMarked;
