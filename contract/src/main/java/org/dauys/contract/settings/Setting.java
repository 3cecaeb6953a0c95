package org.dauys.contract.settings;

/**
 * One line of the manual of settings.
 *
 * @param name environment variable
 * @param fallback value when it is not set; empty if it must be set
 * @param meaning one sentence
 */
public record Setting(String name, String fallback, String meaning) {}
