/// Writing drafts of the concept and the content, and confirming that their Easy Read version is understood.
@NullMarked
package org.coproduction.design.draft;

import org.jspecify.annotations.NullMarked;
