package org.dauys.ingest.http;

import io.javalin.config.JettyConfig;
import java.time.Duration;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** How the server listens: plain or with TLS, and how long it waits for a silent client. */
final class Listening {

  private static final Duration IDLE = Duration.ofSeconds(20);

  private Listening() {}

  static void configure(JettyConfig jetty, GatewaySettings settings) {
    jetty.addConnector((server, http) -> connector(server, http, settings));
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
