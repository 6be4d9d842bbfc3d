package org.reeve.setup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the engine's JVM is started: what was measured for docs/performance.md, and what WildFly asks for. */
final class EngineJvm {

    private static final int COMPACT_HEADERS_SINCE = 25;

    /** Serial collector and a small heap: an engine of this size gains nothing from G1. */
    private static final List<String> MEMORY =
            List.of("-Xms64m", "-Xmx512m", "-XX:MetaspaceSize=96m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");

    /**
     * Both compilers wait longer than usual: the first five times, the optimising one thirty times. Otherwise they take more than a third
     * of a boot for code that is hardly used again; without the second (TieredStopAtLevel=1) requests cost nearly twice the CPU for ever.
     */
    private static final List<String> COMPILER = List.of(
            "-XX:Tier3InvocationThreshold=1000",
            "-XX:Tier3MinInvocationThreshold=500",
            "-XX:Tier3CompileThreshold=10000",
            "-XX:Tier3BackEdgeThreshold=300000",
            "-XX:Tier4InvocationThreshold=150000",
            "-XX:Tier4MinInvocationThreshold=20000",
            "-XX:Tier4CompileThreshold=450000",
            "-XX:Tier4BackEdgeThreshold=1200000");

    private static final List<String> WILDFLY = List.of(
            "-Djava.net.preferIPv4Stack=true",
            "-Djava.awt.headless=true",
            "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
            "--add-exports=jdk.unsupported/sun.misc=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming=ALL-UNNAMED",
            "-Djboss.modules.system.pkgs=org.jboss.byteman");

    private EngineJvm() {}

    /** The options, with the archive that keeps parsed and verified classes from one start to the next. */
    static List<String> options(Path classArchive) {
        List<String> all = new ArrayList<>(MEMORY);
        all.addAll(COMPILER);
        all.add("-XX:+AutoCreateSharedArchive");
        all.add("-XX:SharedArchiveFile=" + classArchive);
        all.add("-Xlog:cds=error"); // else every class of a signed jar is a warning when the archive is written
        if (Runtime.version().feature() >= COMPACT_HEADERS_SINCE) {
            all.add("-XX:+UseCompactObjectHeaders");
        }
        all.addAll(WILDFLY);
        return all;
    }
}
