package org.dauys.ingest.http;

/**
 * How the server listens.
 *
 * @param host address to listen on
 * @param port 0 for any that is free
 * @param limits what one request may hold
 * @param form the public web form
 * @param tls the server's certificate
 * @param behindProxy whether the visitor's address is in the headers of a proxy
 */
public record GatewaySettings(
    String host,
    int port,
    GatewayLimits limits,
    FormSettings form,
    TlsSettings tls,
    boolean behindProxy) {}
