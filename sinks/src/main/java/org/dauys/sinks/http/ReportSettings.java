package org.dauys.sinks.http;

/**
 * How the report is served.
 *
 * @param host address to listen on
 * @param port 0 takes a free one
 * @param ingest address of the door that corrections go through; empty for none
 * @param access who may do what
 */
public record ReportSettings(String host, int port, String ingest, ReportAccess access) {}
