package org.reeve.restapi.generator;

/** The frame around every page of the reference: no script, no style of its own, nothing from elsewhere. */
final class Page {

    final Markup out = new Markup();

    /** @param up the way from this page to the first one: empty or {@code ../} */
    Page(String title, String up) {
        out.line("<!DOCTYPE html>");
        out.open("html", "lang", "en").open("head");
        out.line("<meta charset=\"utf-8\">");
        out.line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        out.text("title", title + " - Reeve API");
        out.line("<link rel=\"stylesheet\" href=\"" + up + "style.css\">");
        out.close("head").open("body").open("header").open("nav");
        out.holding("strong", "<a href=\"" + up + "index.html\">Reeve API</a>");
        for (String[] link :
                new String[][] {{"operations", "Operations"}, {"services", "Services"}, {"types", "Types"}}) {
            out.text("a", link[1], "href", up + link[0] + ".html");
        }
        out.close("nav").close("header").open("main");
        out.text("h1", title);
    }

    String html() {
        out.close("main").close("body").close("html");
        return out.toString();
    }
}
