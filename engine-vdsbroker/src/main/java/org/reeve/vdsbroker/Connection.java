package org.reeve.vdsbroker;

import io.netty.channel.Channel;
import io.netty.handler.ssl.SslHandler;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Event;
import org.reeve.agent.protocol.Stamp;
import org.reeve.agent.protocol.lane.Lane;
import org.reeve.agent.protocol.rpc.Replies;
import org.reeve.agent.protocol.rpc.Requests;
import org.reeve.agent.protocol.stomp.Command;
import org.reeve.agent.protocol.stomp.Destination;
import org.reeve.agent.protocol.stomp.Frame;
import org.reeve.agent.protocol.stomp.Header;
import org.reeve.model.host.HostId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection to a host while it lasts, with the calls that wait for their answers on it. */
final class Connection {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    private final HostId host;
    private final Channel channel;
    private final Lane lane;
    private final BrokerSettings settings;
    private final CallIds ids;
    private final BiConsumer<Stamp, Event> events;
    private final Map<String, WaitingCall<?>> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger unread = new AtomicInteger();
    private volatile boolean over;

    Connection(
            HostId host,
            Channel channel,
            Lane lane,
            BrokerSettings settings,
            CallIds ids,
            BiConsumer<Stamp, Event> events) {
        this.host = host;
        this.channel = channel;
        this.lane = lane;
        this.settings = settings;
        this.ids = ids;
        this.events = events;
    }

    Optional<X509Certificate> certificate() {
        SslHandler tls = channel.pipeline().get(SslHandler.class);
        if (tls == null) {
            return Optional.empty();
        }
        try {
            return tls.engine().getSession().getPeerCertificates()[0] instanceof X509Certificate shown
                    ? Optional.of(shown)
                    : Optional.empty();
        } catch (SSLPeerUnverifiedException showedNone) {
            return Optional.empty();
        }
    }

    <R> CompletableFuture<Stamped<R>> ask(Call<R> call, Delivery delivery) {
        if (waiting.size() >= settings.waitingCalls()) {
            return CompletableFuture.failedFuture(new HostBusy(host, "too many calls wait for their answers"));
        }
        if (!channel.isWritable()) {
            return CompletableFuture.failedFuture(new HostBusy(host, "it does not read what it is sent"));
        }
        String id = ids.next();
        WaitingCall<R> entry = new WaitingCall<>(call);
        waiting.put(id, entry);
        entry.timer(channel.eventLoop()
                .schedule(
                        () -> fail(id, new CallTimedOut(host, call.verb(), delivery.timeout())),
                        delivery.timeout().toMillis(),
                        TimeUnit.MILLISECONDS));
        channel.writeAndFlush(frame(id, call, delivery)).addListener(written -> {
            if (!written.isSuccess()) {
                fail(id, new HostAway(host, String.valueOf(written.cause().getMessage())));
            }
        });
        if (over) {
            // Ended between the look at the connection and now: the sweep may have missed this one.
            fail(id, new HostAway(host, "the connection ended"));
        }
        return entry.answer();
    }

    private static Frame frame(String id, Call<?> call, Delivery delivery) {
        return Frame.of(
                        Command.SEND,
                        Header.DESTINATION,
                        Destination.REQUESTS,
                        Header.REPLY_TO,
                        Destination.RESPONSES,
                        Header.CONTENT_TYPE,
                        "application/json")
                .with(delivery.marks().headers())
                .carrying(Requests.write(id, call));
    }

    private void fail(String id, RuntimeException why) {
        WaitingCall<?> entry = waiting.remove(id);
        if (entry != null) {
            lane.execute(() -> entry.fail(why));
        }
    }

    /** Called on the event loop; the work is done on the host's lane. */
    void received(Frame message) {
        int bytes = message.body().length;
        if (unread.addAndGet(bytes) > settings.unreadBytes()) {
            channel.config().setAutoRead(false);
        }
        lane.execute(() -> {
            read(message);
            if (unread.addAndGet(-bytes) <= settings.unreadBytes() / 2) {
                channel.config().setAutoRead(true);
            }
        });
    }

    private void read(Frame message) {
        Stamp stamp = Stamp.of(message.headers());
        try {
            for (Replies.Said said : Replies.read(message.body(), stamp)) {
                switch (said) {
                    case Replies.Said.Notice notice -> events.accept(stamp, notice.event());
                    case Replies.Said.Answer answer -> answered(answer);
                }
            }
        } catch (IOException unreadable) {
            LOG.warn("host={} sent an unreadable message: {}", host, unreadable.getMessage());
        }
    }

    private void answered(Replies.Said.Answer answer) {
        WaitingCall<?> entry = waiting.remove(answer.id());
        if (entry == null) {
            LOG.debug("host={} call={} answered too late, or not ours", host, answer.id());
        } else {
            entry.complete(answer.reply());
        }
    }

    /** To be called on the lane, so that answers which came before the end still count. */
    void end(String cause) {
        over = true;
        waiting.keySet().forEach(id -> {
            WaitingCall<?> entry = waiting.remove(id);
            if (entry != null) {
                entry.fail(new HostAway(host, cause));
            }
        });
    }
}
