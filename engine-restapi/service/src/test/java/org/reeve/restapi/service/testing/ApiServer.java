package org.reeve.restapi.service.testing;

import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.ClassIntrospecter;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.api.ErrorPage;
import io.undertow.servlet.api.FilterInfo;
import io.undertow.servlet.api.InstanceFactory;
import io.undertow.servlet.api.InstanceHandle;
import io.undertow.servlet.util.DefaultClassIntrospector;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import io.undertow.servlet.util.ImmediateInstanceHandle;
import io.undertow.websockets.jsr.WebSocketDeploymentInfo;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.TreeMap;
import org.jboss.resteasy.cdi.CdiInjectorFactory;
import org.jboss.resteasy.cdi.ResteasyCdiExtension;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.plugins.server.servlet.HttpServlet30Dispatcher;
import org.jboss.resteasy.spi.ResteasyDeployment;
import org.jboss.weld.environment.se.Weld;
import org.reeve.backend.api.Backend;
import org.reeve.backend.api.Changes;
import org.reeve.backend.api.HostRegistration;
import org.reeve.backend.api.Origins;
import org.reeve.backend.api.SignOn;
import org.reeve.backend.api.SingleSignOn;
import org.reeve.backend.api.Wording;
import org.reeve.restapi.service.change.ChangeSocket;
import org.reeve.restapi.service.change.ChangeStreamServlet;
import org.reeve.restapi.service.change.SocketDoor;
import org.reeve.restapi.service.console.ConsoleTickets;
import org.reeve.restapi.service.console.VncEndpoint;
import org.reeve.restapi.service.document.DocumentServlet;
import org.reeve.restapi.service.document.ReferenceServlet;
import org.reeve.restapi.service.host.RegisterServlet;
import org.reeve.restapi.service.http.Authentication;
import org.reeve.restapi.service.http.AuthenticationFilter;
import org.reeve.restapi.service.http.Conditions;
import org.reeve.restapi.service.http.FaultMapper;
import org.reeve.restapi.service.http.NotImplementedFilter;
import org.reeve.restapi.service.http.Options;
import org.reeve.restapi.service.http.Preconditions;
import org.reeve.restapi.service.http.Repeats;
import org.reeve.restapi.service.http.Watching;
import org.reeve.restapi.service.search.SearchCompletionServlet;
import org.reeve.restapi.service.sso.CallbackServlet;
import org.reeve.restapi.service.sso.IdTokens;
import org.reeve.restapi.service.sso.LogoutServlet;
import org.reeve.restapi.service.sso.Office;
import org.reeve.restapi.service.sso.SsoServlet;
import org.reeve.restapi.service.sso.WhoServlet;
import org.reeve.restapi.service.system.ApiApplication;
import org.reeve.restapi.service.system.HealthServlet;
import org.reeve.restapi.service.system.PkiServlet;
import org.reeve.restapi.service.system.SystemResource;
import org.reeve.restapi.service.system.TopOfTheApi;
import org.reeve.restapi.service.web.CrossOrigin;
import org.reeve.restapi.service.web.Delivery;
import org.reeve.restapi.service.web.FaultServlet;
import org.reeve.restapi.service.web.Guard;
import org.reeve.restapi.service.web.Negotiated;

/** The whole WAR on a free port of the loopback interface, over whatever backend a test has. */
public final class ApiServer implements AutoCloseable {

    /** What injection makes of this WAR; whoever starts a container of their own adds these. */
    public static final Class<?>[] BEANS = {
        SystemResource.class,
        Authentication.class,
        AuthenticationFilter.class,
        Conditions.class,
        FaultMapper.class,
        NotImplementedFilter.class,
        Options.class,
        Preconditions.class,
        Repeats.class,
        TopOfTheApi.class,
        Watching.class,
        ConsoleTickets.class
    };

    private final Runnable container;
    private final Undertow undertow;
    private final DeploymentManager deployment;
    private final ConsoleTickets tickets;

    /** Over a backend that a test made up. */
    public ApiServer(Backend backend, SignOn signOn, Changes changes) {
        this(
                signOn,
                changes,
                container(new GivenBeans(
                        backend, signOn, changes, message -> message.name() + new TreeMap<>(message.facts()))));
    }

    /** Over beans in a container that is already running and holds {@link #BEANS}. */
    public ApiServer(SignOn signOn, Changes changes) {
        this(signOn, changes, () -> {});
    }

    private ApiServer(SignOn signOn, Changes changes, Runnable container) {
        this.container = container;
        this.tickets = CDI.current().select(ConsoleTickets.class).get();
        var authentication = new Authentication(signOn);
        this.deployment = Servlets.defaultContainer()
                .addDeployment(war(
                        new Endpoints(tickets, authentication, changes),
                        List.of(
                                new SsoServlet(signOn, one(SingleSignOn.class), one(Wording.class), new IdTokens()),
                                new LogoutServlet(signOn),
                                new Office(authentication, one(Backend.class), one(Wording.class)),
                                new CallbackServlet(one(SingleSignOn.class)),
                                new WhoServlet(authentication),
                                new HealthServlet(signOn),
                                new PkiServlet(),
                                new FaultServlet(),
                                new DocumentServlet(),
                                new ReferenceServlet(),
                                new RegisterServlet(
                                        host -> given(HostRegistration.class).announce(host),
                                        message -> given(Wording.class).of(message)),
                                new SearchCompletionServlet(authentication, one(Backend.class)),
                                new ChangeStreamServlet(authentication, changes))));
        deployment.deploy();
        this.undertow = start(deployment);
    }

    private static <T> T given(Class<T> type) {
        return CDI.current().select(type).get();
    }

    /** Nothing, where a test made up its backend without one. */
    private static <T> T one(Class<T> type) {
        var found = CDI.current().select(type);
        return found.isResolvable() ? found.get() : null;
    }

    private static Runnable container(GivenBeans given) {
        return new Weld()
                .disableDiscovery()
                .addExtension(new ResteasyCdiExtension())
                .addExtension(given)
                .addBeanClasses(BEANS)
                .initialize()::close;
    }

    private static DeploymentInfo war(Endpoints endpoints, List<? extends Servlet> servlets) {
        ResteasyDeployment rest = new ResteasyDeploymentImpl();
        rest.setApplicationClass(ApiApplication.class.getName());
        rest.setInjectorFactoryClass(CdiInjectorFactory.class.getName());
        var info = Servlets.deployment()
                .setClassLoader(ApiServer.class.getClassLoader())
                .setContextPath("/ovirt-engine")
                .setDeploymentName("engine")
                .addServletContextAttribute(ResteasyDeployment.class.getName(), rest)
                .addInitParameter("resteasy.servlet.mapping.prefix", "/api")
                .addErrorPage(new ErrorPage("/fault"))
                .addFilter(Servlets.filter("requests", Requests.class).setAsyncSupported(true))
                .addFilterUrlMapping("requests", "/api/*", DispatcherType.REQUEST)
                .addServlet(Servlets.servlet("api", HttpServlet30Dispatcher.class)
                        .setAsyncSupported(true)
                        .setLoadOnStartup(1)
                        .addMapping("/api/*"));
        List.of(
                        new Guard(),
                        new CrossOrigin(given(Origins.class)),
                        new Delivery(),
                        new Negotiated(),
                        new SocketDoor(endpoints.authentication()))
                .forEach(filter -> add(info, filter));
        servlets.forEach(servlet -> add(info, servlet));
        var sockets = new WebSocketDeploymentInfo();
        sockets.addEndpoint(VncEndpoint.class);
        sockets.addEndpoint(ChangeSocket.class);
        info.addServletContextAttribute(WebSocketDeploymentInfo.ATTRIBUTE_NAME, sockets);
        info.setClassIntrospecter(endpoints);
        return info;
    }

    private static <F extends Filter> void add(DeploymentInfo info, F filter) {
        @SuppressWarnings("unchecked")
        Class<F> type = (Class<F>) filter.getClass();
        WebFilter declared = type.getAnnotation(WebFilter.class);
        info.addFilter(new FilterInfo(declared.filterName(), type, new ImmediateInstanceFactory<>(filter))
                .setAsyncSupported(declared.asyncSupported()));
        for (String pattern : declared.urlPatterns())
            info.addFilterUrlMapping(declared.filterName(), pattern, DispatcherType.REQUEST);
    }

    private static <S extends Servlet> void add(DeploymentInfo info, S servlet) {
        @SuppressWarnings("unchecked")
        Class<S> type = (Class<S>) servlet.getClass();
        WebServlet declared = type.getAnnotation(WebServlet.class);
        info.addServlet(Servlets.servlet(declared.name(), type, new ImmediateInstanceFactory<>(servlet))
                .setAsyncSupported(declared.asyncSupported())
                .addMappings(declared.urlPatterns()));
    }

    private static Undertow start(DeploymentManager deployment) {
        try {
            var undertow = Undertow.builder()
                    .addHttpListener(0, "127.0.0.1")
                    // As in packaging/server.
                    .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, 64L << 20)
                    .setHandler(Handlers.path().addPrefixPath("/ovirt-engine", deployment.start()))
                    .build();
            undertow.start();
            return undertow;
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For example {@code uri("/api/vms")}. */
    public String uri(String path) {
        var address = (InetSocketAddress) undertow.getListenerInfo().getFirst().getAddress();
        return "http://127.0.0.1:" + address.getPort() + "/ovirt-engine" + path;
    }

    @Override
    public void close() {
        undertow.stop();
        deployment.undeploy();
        container.run();
    }

    /** What a resource hands out and the relay takes. */
    public ConsoleTickets tickets() {
        return tickets;
    }

    /** Makes the endpoint, which the real server's injection would make. */
    private record Endpoints(ConsoleTickets tickets, Authentication authentication, Changes changes)
            implements ClassIntrospecter {

        @Override
        @SuppressWarnings("unchecked")
        public <T> InstanceFactory<T> createInstanceFactory(Class<T> type) throws NoSuchMethodException {
            if (type == VncEndpoint.class)
                return () -> (InstanceHandle<T>) new ImmediateInstanceHandle<>(new VncEndpoint(tickets));
            if (type == ChangeSocket.class)
                return () ->
                        (InstanceHandle<T>) new ImmediateInstanceHandle<>(new ChangeSocket(authentication, changes));
            return DefaultClassIntrospector.INSTANCE.createInstanceFactory(type);
        }
    }

    /** Gives every request its scope, as the real server does. */
    public static final class Requests implements Filter {

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            var scope = CDI.current().select(RequestContextController.class).get();
            scope.activate();
            try {
                chain.doFilter(request, response);
            } finally {
                scope.deactivate();
            }
        }
    }
}
