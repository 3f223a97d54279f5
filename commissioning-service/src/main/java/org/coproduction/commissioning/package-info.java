/// Co-commissioning: parent carers and young people having a say in how, what and where resources for support are spent.
@NullMarked
package org.coproduction.commissioning;

import org.jspecify.annotations.NullMarked;
