package org.dauys.ingest.mask;

import java.math.BigInteger;

/** The sums that tell a number that was issued from one that looks like it. */
final class CheckDigits {

  private static final BigInteger IBAN_MODULUS = BigInteger.valueOf(97);

  private CheckDigits() {}

  /**
   * Twelve digits as Kazakhstan gives them to people and companies: weights 1 to 11, modulo 11; if
   * that gives 10, weights 3 to 11, 1, 2.
   */
  static boolean iin(CharSequence digits) {
    int control = remainder(digits, 0);
    if (control == 10) {
      control = remainder(digits, 2);
    }
    return control == digit(digits, 11);
  }

  private static int remainder(CharSequence digits, int shift) {
    int sum = 0;
    for (int i = 0; i < 11; i++) {
      sum += digit(digits, i) * ((i + shift) % 11 + 1);
    }
    return sum % 11;
  }

  /** ISO/IEC 7812-1: every second digit from the right counts double. */
  static boolean luhn(CharSequence digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digit(digits, digits.length() - 1 - i);
      sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
    }
    return sum % 10 == 0;
  }

  /** ISO 13616: the country last, letters as 10 to 35, modulo 97. */
  static boolean iban(String account) {
    var number = new StringBuilder();
    for (char c : (account.substring(4) + account.substring(0, 4)).toCharArray()) {
      number.append(Character.digit(c, 36));
    }
    return new BigInteger(number.toString()).mod(IBAN_MODULUS).equals(BigInteger.ONE);
  }

  private static int digit(CharSequence digits, int at) {
    return digits.charAt(at) - '0';
  }
}
