package org.coproduction.identity;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.stereotype.Component;

/// Stands for what other modules bring along on one class path; nothing of it may reach the issuer.
@AutoConfiguration
class NeighbourAutoConfiguration {
    /// Would be found by a component scan.
    @Component
    static class Stray {}
}
