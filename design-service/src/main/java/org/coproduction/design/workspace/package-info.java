/// The aggregate: a project's drafts, stances and objections until they are settled, and reading it.
@NullMarked
package org.coproduction.design.workspace;

import org.jspecify.annotations.NullMarked;
