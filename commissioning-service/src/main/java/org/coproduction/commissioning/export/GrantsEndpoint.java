package org.coproduction.commissioning.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import org.coproduction.commissioning.award.FundingAward;
import org.coproduction.starter.AggregateStore;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// All awards of this funder as open grants data, by the 360Giving Data Standard: as its JSON and as its spreadsheet. Both are
/// written as they are read, however many awards there are.
@RestController
@RequestMapping("/api/commissioning/awards")
class GrantsEndpoint {
    private static final String CSV = "text/csv";
    /// The version of the standard.
    private static final String VERSION = "1.4";
    static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL)).build();

    private final AwardedGrants grants;
    private final FunderSettings funder;

    GrantsEndpoint(AggregateStore<FundingAward> fundingAwards, FunderSettings funder) {
        this.grants = new AwardedGrants(fundingAwards, funder);
        this.funder = funder;
    }

    record Publisher(String identifier, String name) {}

    /// All awards in the 360Giving Data Standard 1.4, as open data.
    @GetMapping(path = "/360giving.json", produces = MediaType.APPLICATION_JSON_VALUE)
    void json(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        try (var json = JSON.createGenerator(response.getOutputStream())) {
            json.writeStartObject();
            json.writeStringProperty("version", VERSION);
            json.writeStringProperty("title", "Awards of " + funder.name());
            json.writePOJOProperty("publisher", new Publisher(funder.id(), funder.name()));
            json.writeStringProperty("license", funder.licence().toString());
            json.writeArrayPropertyStart("grants");
            grants.forEach(json::writePOJO);
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /// All awards in the 360Giving Data Standard 1.4, as a spreadsheet.
    @GetMapping(path = "/360giving.csv", produces = CSV)
    void csv(HttpServletResponse response) throws IOException {
        response.setContentType(CSV + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"360giving.csv\"");
        var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), UTF_8));
        out.write(Csv.row(GrantColumns.headings()));
        grants.forEach(grant -> out.write(Csv.row(GrantColumns.cells(grant))));
        out.flush();
    }
}
