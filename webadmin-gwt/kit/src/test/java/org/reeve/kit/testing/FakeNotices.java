package org.reeve.kit.testing;

import java.util.ArrayList;
import java.util.List;
import org.reeve.kit.core.Fault;
import org.reeve.kit.core.Notices;

/** Remembers what the person would have been told. */
public final class FakeNotices implements Notices {
    public final List<String> told = new ArrayList<>();

    @Override
    public void success(String title) {
        told.add(title);
    }

    @Override
    public void failure(String title, Fault fault) {
        told.add(title + ": " + fault.text());
    }
}
