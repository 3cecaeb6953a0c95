package org.dauys.ingest.http;

import io.javalin.config.JettyConfig;
import java.time.Duration;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** How the server listens: plain or with TLS, and how long it waits for a silent client. */
final class Listening {

  private static final Duration IDLE = Duration.ofSeconds(20);

  /** A little more than Kafka has to acknowledge. */
  private static final Duration STOP_WITHIN = Duration.ofSeconds(12);

  /** So much of a body is read before a thread is spent on its request. */
  static final int READ_AHEAD = 128 << 10;

  /** More wait in the system's queue. */
  private static final int CONNECTIONS = 1_000;

  private Listening() {}

  static void configure(JettyConfig jetty, GatewaySettings settings) {
    jetty.modifyServer(Listening::stopGracefully);
    // Around the former: a body that does not come keeps no server from stopping.
    jetty.modifyServer(Listening::readAhead);
    jetty.addConnector((server, http) -> connector(server, http, settings));
  }

  /** Who dribbles a body holds a connection, but no thread. */
  private static void readAhead(Server server) {
    server.insertHandler(
        new EagerContentHandler(
            new EagerContentHandler.RetainedContentLoaderFactory(READ_AHEAD, -1, false)));
  }

  /** Requests under way are answered, new ones get 503. */
  private static void stopGracefully(Server server) {
    server.setStopTimeout(STOP_WITHIN.toMillis());
    server.insertHandler(new GracefulHandler());
    server.addBean(new NetworkConnectionLimit(CONNECTIONS, server));
  }

  private static Connector connector(
      Server server, HttpConfiguration http, GatewaySettings settings) {
    http.setSendServerVersion(false);
    if (settings.behindProxy()) {
      http.addCustomizer(new ForwardedRequestCustomizer());
    }
    var connector =
        settings.tls().isOn()
            ? secure(server, http, settings.tls())
            : new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(IDLE.toMillis());
    return connector;
  }

  private static ServerConnector secure(
      Server server, HttpConfiguration http, TlsSettings settings) {
    // A certificate for another name is the client's to notice; by address we answer, too.
    http.addCustomizer(new SecureRequestCustomizer(false));
    var ssl = new SslContextFactory.Server();
    ssl.setKeyStorePath(settings.keyStore());
    ssl.setKeyStoreType("PKCS12");
    ssl.setKeyStorePassword(settings.password().value());
    return new ServerConnector(server, ssl, new HttpConnectionFactory(http));
  }
}
