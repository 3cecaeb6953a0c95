package org.dauys.contract.place;

/**
 * A first-level unit of Kazakhstan: an oblast or a city of republican significance.
 *
 * @param iso ISO 3166-2:KZ code, e.g. {@code KZ-27}
 * @param kato code of the state classifier KATO, nine digits
 * @param ru name in Russian
 * @param kk name in Kazakh
 * @param en name in English
 * @param population residents on 1 January 2023 (Bureau of National Statistics)
 */
public record Region(String iso, String kato, String ru, String kk, String en, int population) {}
