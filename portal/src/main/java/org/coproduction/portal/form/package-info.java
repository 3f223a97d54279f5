/// Forms: what people typed is read, sent as a command, shown again with the reason where it is refused, and never lost.
@NullMarked
package org.coproduction.portal.form;

import org.jspecify.annotations.NullMarked;
