package org.coproduction.design.workspace;

import java.util.Map;

import org.coproduction.charter.Constituency;

/// What designing needs to know of `commissioning.project-funded.v1`.
public record ProjectFunded(String projectId, String title, String summary, String what, String where, String how,
        long amountPence, Map<Constituency, Integer> quorums) {}
