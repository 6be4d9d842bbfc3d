package org.reeve.kit.ui;

/** What stands where there is nothing: why, and what to do about it. */
public final class Empty {
    private Empty() {}

    public static El of(String icon, String title, String text) {
        El content = El.div("pf-v6-c-empty-state__content")
                .add(
                        El.div("pf-v6-c-empty-state__header")
                                .add(
                                        El.div("pf-v6-c-empty-state__icon").icons(icon),
                                        El.div("pf-v6-c-empty-state__title")
                                                .add(El.of("h2", "pf-v6-c-empty-state__title-text")
                                                        .text(title))),
                        El.div("pf-v6-c-empty-state__body").text(text));
        return El.div("pf-v6-c-empty-state rv-empty").add(content);
    }

    public static El loading() {
        El rows = El.div("rv-loading").attr("aria-busy", "true").attr("aria-label", "Loading");
        for (int i = 0; i < 8; i++) rows.add(El.div("pf-v6-c-skeleton"));
        return rows;
    }
}
