package org.coproduction.assessment.evaluation;

import java.time.Instant;
import java.util.List;
import org.coproduction.charter.Constituency;

/// `assessment.form-approved.v1`: families approved the questions.
///
/// @param questions how many there are
public record FormApproved(String projectId, int formVersion, int questions, List<Constituency> approvedBy,
        Instant approvedAt) {}
