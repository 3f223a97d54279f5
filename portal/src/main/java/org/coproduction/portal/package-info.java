/// The reference portal: pages on which parent carers, children and young people, and professionals take part. It talks to
/// the services through the gateway only, as any other frontend would.
@NullMarked
package org.coproduction.portal;

import org.jspecify.annotations.NullMarked;
