/// Holds the event contracts against JSON Schema, against AsyncAPI and against the charter's promise of privacy.
@NullMarked
package org.coproduction.contracts;

import org.jspecify.annotations.NullMarked;
