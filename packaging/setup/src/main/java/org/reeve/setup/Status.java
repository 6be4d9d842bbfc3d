package org.reeve.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;

/** What of an installation is running, and where to find it. */
record Status(
        Home home, Api api, Administrator administrator, Pki pki, Engine engine, HostAgent agent, Database database) {

    ObjectNode json() {
        ObjectNode status = Api.object();
        status.put("home", home.root().toString());
        if (!engine.daemon().alive() || !api.healthy()) {
            status.put("running", false);
            return status;
        }
        status.put("running", true);
        status.put("api", engine.https() + "/ovirt-engine/api");
        status.put("admin_portal", engine.https() + "/ovirt-engine/webadmin/");
        status.put("user_portal", engine.https() + "/ovirt-engine/web-ui/");
        status.put("user", "admin@internal");
        status.put("password_file", home.passwordFile().toString());
        status.put("ca_file", pki.ca().toString());
        ArrayNode vms = status.putArray("vms");
        for (JsonNode vm : api.get("/vms").path("vm")) {
            vms.addObject()
                    .put("id", Estate.id(vm))
                    .put("name", vm.path("name").asText())
                    .put("status", Estate.status(vm));
        }
        return status;
    }

    void print(PrintStream out) {
        ObjectNode status = json();
        out.println();
        out.println("Home          " + home.root());
        out.println("Database      "
                + (database.embedded() ? (database.running() ? "running" : "stopped") : "given by --db-url"));
        out.println("Host agent    " + (agent.daemon().alive() ? "running" : "stopped"));
        if (!status.path("running").asBoolean()) {
            out.println("Engine        stopped");
            return;
        }
        out.println("Engine        running");
        out.println("Admin portal  " + status.path("admin_portal").asText());
        out.println("User portal   " + status.path("user_portal").asText());
        out.println("API           " + status.path("api").asText());
        out.println("Sign in as    admin@internal, password in " + home.passwordFile());
        out.println("CA            " + pki.ca());
        for (JsonNode vm : status.path("vms")) {
            out.println("VM            " + vm.path("name").asText() + " is "
                    + vm.path("status").asText());
        }
        out.println();
        out.println("curl --cacert " + pki.ca() + " -u \"admin@internal:$(cat " + home.passwordFile() + ")\" "
                + status.path("api").asText() + "/vms");
    }
}
