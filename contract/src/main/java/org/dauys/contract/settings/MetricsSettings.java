package org.dauys.contract.settings;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * Where a process tells Prometheus its metrics: those that its Kafka clients keep anyway, and its
 * JVM's. They have a port of their own, because the doors face people and these do not.
 *
 * @param host address to listen on
 * @param port port to listen on; 0 for no metrics
 */
public record MetricsSettings(String host, int port) {

  private static final String REPORTER =
      "io.strimzi.kafka.metrics.prometheus.ClientMetricsReporter";
  private static final String LISTENER = "prometheus.metrics.reporter.listener";

  /**
   * Asks the environment for each setting.
   *
   * @param prefix of the process's own variables, e.g. {@code STREAMS_}
   */
  public static MetricsSettings read(Env env, String prefix) {
    return new MetricsSettings(
        env.text(prefix + "METRICS_HOST", "127.0.0.1", "Address that metrics are served on."),
        env.number(
            prefix + "METRICS_PORT",
            0,
            0,
            "Port that `/metrics` is served on for Prometheus; 0: there are none."));
  }

  /**
   * The properties of a Kafka client, and those that make it report. All clients of one JVM that
   * name the same address share the port.
   *
   * @param kafka the client's properties, which win
   */
  public Map<String, String> with(Map<String, String> kafka) {
    if (port == 0) {
      return kafka;
    }
    var properties = new HashMap<String, String>();
    properties.put(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, REPORTER);
    properties.put(LISTENER, "http://" + host + ":" + port);
    properties.putAll(kafka);
    return properties;
  }
}
