package org.dauys.ingest.files;

/**
 * What became of the rows.
 *
 * @param accepted by the gateway, and so in Kafka
 * @param rejected by us or by the gateway
 */
record Summary(long accepted, long rejected) {

  static final Summary NONE = new Summary(0, 0);

  Summary plusAccepted() {
    return new Summary(accepted + 1, rejected);
  }

  Summary plusRejected() {
    return new Summary(accepted, rejected + 1);
  }

  Summary plus(Summary other) {
    return new Summary(accepted + other.accepted, rejected + other.rejected);
  }

  long rows() {
    return accepted + rejected;
  }
}
