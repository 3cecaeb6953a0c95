package org.dauys.ingest.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dauys.contract.settings.Secret;

/**
 * Turns an author's handle into a pseudonym: the same within a consultation, unlinkable between
 * consultations and impossible to compute without the key. HMAC-SHA-256 (RFC 2104), shortened to
 * 132 bits. Thread-safe.
 */
public final class Pseudonyms {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int CHARACTERS = 22;

  private final SecretKeySpec key;

  /** To make one anew costs as much as a pseudonym. */
  private final ThreadLocal<Mac> macs = ThreadLocal.withInitial(this::mac);

  /** Pseudonyms under that key; with another key all authors become strangers. */
  public Pseudonyms(Secret key) {
    this.key = new SecretKeySpec(key.value().getBytes(UTF_8), ALGORITHM);
  }

  String of(String consultation, String handle) {
    if (handle.isBlank()) {
      return "";
    }
    var mac = macs.get();
    mac.update(consultation.getBytes(UTF_8));
    // Neither part can hold it, so no two pairs give the same bytes.
    mac.update((byte) 0);
    mac.update(Normalizer.normalize(handle.strip(), Normalizer.Form.NFC).getBytes(UTF_8));
    return Base64.getUrlEncoder().encodeToString(mac.doFinal()).substring(0, CHARACTERS);
  }

  private Mac mac() {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
