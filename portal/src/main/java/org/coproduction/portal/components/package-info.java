/// For those who build pages: every component that pages are made of, on one page.
@NullMarked
package org.coproduction.portal.components;

import org.jspecify.annotations.NullMarked;
