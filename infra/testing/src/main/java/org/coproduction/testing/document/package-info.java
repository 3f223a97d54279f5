/// Holds the OpenAPI document of a service against its code, and against what its tests send and receive. Knows no domain word: words come
/// from doc comments, shapes from the records, codes from what an endpoint can reach, examples from the tests of the module.
@NullMarked
package org.coproduction.testing.document;

import org.jspecify.annotations.NullMarked;
