/// Co-design: reading the draft, saying what one thinks of it, and how it is settled.
@NullMarked
package org.coproduction.portal.design;

import org.jspecify.annotations.NullMarked;
