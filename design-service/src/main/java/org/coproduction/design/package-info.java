/// Co-design: parent carers, young people and professionals agree the concept and the content of a project.
@NullMarked
package org.coproduction.design;

import org.jspecify.annotations.NullMarked;
