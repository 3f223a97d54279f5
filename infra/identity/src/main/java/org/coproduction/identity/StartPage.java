package org.coproduction.identity;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells whoever opens the issuer's address what it is and which accounts there are to try.
@RestController
class StartPage {
    private final String text;

    StartPage(ExampleAccounts accounts, IdentitySettings settings) {
        this.text = """
                Co-production platform: sign-in for trying out. None of these people exist; never use this with real ones.

                %s

                A token for one of them:
                  curl -d username=parent-carer-1 -d password=… %s%s
                A token for an organisation:
                  curl -u example-council:… -d grant_type=client_credentials %s/oauth2/token
                """.formatted(String.join("\n", accounts.lines()), settings.issuer(), ExampleTokenEndpoint.PATH,
                settings.issuer());
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    String show() {
        return text;
    }
}
