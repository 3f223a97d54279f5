/// What everything that answers HTTP has in common: who calls, how a refusal is worded, what a body may weigh.
@NullMarked
package org.coproduction.web;

import org.jspecify.annotations.NullMarked;
