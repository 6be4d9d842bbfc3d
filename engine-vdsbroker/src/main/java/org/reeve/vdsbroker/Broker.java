package org.reeve.vdsbroker;

import io.netty.channel.EventLoopGroup;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.reeve.agent.protocol.tls.TlsContexts;

/**
 * What the links to all hosts share.
 *
 * @param parsers threads that messages are read on and listeners are called on
 * @param names threads that wait for name servers
 */
record Broker(
        EventLoopGroup loops,
        ExecutorService parsers,
        ExecutorService names,
        TlsContexts tls,
        BrokerSettings settings,
        Gate gate,
        CallIds ids,
        List<HostListener> listeners) {}
