/// Co-delivery: parent carers, young people and professionals make the action plan of a project and carry it out.
@NullMarked
package org.coproduction.delivery;

import org.jspecify.annotations.NullMarked;
