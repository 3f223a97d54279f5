package org.coproduction.portal.design;

import java.util.ArrayList;
import java.util.List;
import org.coproduction.portal.Pages;
import org.coproduction.portal.api.Design;

/// A service that holds one design, takes every command and remembers what it said.
final class StoredDesign implements Design {
    static final String PAGE = "/projects/" + ExampleDesign.PROJECT + "/design";

    final List<Object> taken = new ArrayList<>();
    private final Workspace workspace;

    StoredDesign(Workspace workspace) {
        this.workspace = workspace;
    }

    /// The pages on top of it.
    Pages pages() {
        return Pages.of(Design.class, this, DesignPages.class, DraftPage.class, ObjectionPage.class);
    }

    @Override
    public Workspace workspace(String id) {
        return workspace;
    }

    @Override
    public void write(String id, Wording wording, String key) {
        taken.add(wording);
    }

    @Override
    public void confirmEasyRead(String id, int version) {
        taken.add("understood " + version);
    }

    @Override
    public void take(String id, int version, Stance stance) {
        taken.add(stance);
    }

    @Override
    public void integrate(String id, String objection, Integrating how, String key) {
        taken.add(how);
    }

    @Override
    public void name(String id, Naming naming) {
        taken.add(naming);
    }

    @Override
    public void extend(String id, Extending extending, String key) {
        taken.add(extending);
    }

    @Override
    public void agree(String id, String key) {
        taken.add("agreed");
    }

    @Override
    public void decide(String id, Deciding deciding, String key) {
        taken.add(deciding);
    }
}
