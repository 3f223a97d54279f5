/// The action plan: what is done, who owns it and by when; how it is agreed, and how it is carried out.
@NullMarked
package org.coproduction.delivery.plan;

import org.jspecify.annotations.NullMarked;
