package org.dauys.ingest.http;

import org.dauys.contract.settings.Secret;

/**
 * Where the server's certificate is.
 *
 * @param keyStore a PKCS #12 file; empty for plain HTTP
 * @param password of the file
 */
public record TlsSettings(String keyStore, Secret password) {

  /** Plain HTTP. */
  public static final TlsSettings OFF = new TlsSettings("", new Secret(""));

  boolean isOn() {
    return !keyStore.isEmpty();
  }
}
