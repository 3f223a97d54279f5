package org.coproduction.portal.api;

import java.time.Instant;

/// What stops a project, as every service tells it.
///
/// @param ground `SAFEGUARDING`, `FRAUD`, `INSOLVENCY` or `LAW`
/// @param decidedBy the organisation, never a person
public record Halted(String ground, String decidedBy, String reason, String easyRead, Instant at) {}
