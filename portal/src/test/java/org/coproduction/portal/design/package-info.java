/// The pages of co-design, rendered for everybody who reads them.
@NullMarked
package org.coproduction.portal.design;

import org.jspecify.annotations.NullMarked;
