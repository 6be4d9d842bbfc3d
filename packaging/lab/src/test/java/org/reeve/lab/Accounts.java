package org.reeve.lab;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The tool that looks after the accounts of the internal domain, as an administrator types it. */
record Accounts(Installation installation) {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** @return what the tool printed */
    String run(String... words) {
        return run("", List.of(words));
    }

    /** For the words that ask for a new password. */
    String withPassword(String password, String... words) {
        return run(password, List.of(words));
    }

    private String run(String password, List<String> words) {
        List<String> command = new ArrayList<>(List.of(
                "env",
                "REEVE_NEW_PASSWORD=" + password,
                Installation.checkout().resolve("packaging/accounts").toString(),
                "--home",
                installation.home().toString()));
        command.addAll(words);
        return Commands.run(LIMIT, command);
    }

    /** Somebody who may sign on at any time from now on, and has no rights yet. @return the id of the user */
    String addUser(Rest administrator, String name, String password) {
        withPassword(password, "add", name, "--valid-to", "2099-01-01T00:00:00Z");
        return administrator
                .post(
                        "/users",
                        """
                        {"user_name": "%1$s@internal", "principal": "%1$s", "domain": {"name": "internal-authz"}}"""
                                .formatted(name))
                .ok()
                .json()
                .path("id")
                .asText();
    }

    void removeUser(String name) {
        if (run("list").contains(name + " ")) run("remove", name);
    }
}
