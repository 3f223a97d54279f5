@NullMarked
package org.coproduction.portal.form;

import org.jspecify.annotations.NullMarked;
