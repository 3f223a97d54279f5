/// An OpenID Connect issuer for trying out and tests: who people and partner organisations are, said in signed tokens.
@NullMarked
package org.coproduction.identity;

import org.jspecify.annotations.NullMarked;
