/// How pages look and read: preferences, words in plain English or Easy Read, styles.
@NullMarked
package org.coproduction.portal.look;

import org.jspecify.annotations.NullMarked;
