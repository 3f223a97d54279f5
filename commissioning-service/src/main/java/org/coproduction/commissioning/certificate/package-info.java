/// Counts an election file by any method and tells the outcome so that another program can check it.
@NullMarked
package org.coproduction.commissioning.certificate;

import org.jspecify.annotations.NullMarked;
