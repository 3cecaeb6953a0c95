package org.dauys.contract.place;

/**
 * A second-level unit of Kazakhstan (and six districts inside cities, which KATO has on level 3).
 *
 * @param kato code of the state classifier KATO, nine digits
 * @param region ISO 3166-2:KZ code of the region it lies in
 * @param ru name in Russian
 * @param kk name in Kazakh
 * @param en name in English
 */
public record District(String kato, String region, String ru, String kk, String en) {}
