/**
 * Near-identical texts, found by sketches of their character n-grams. Nothing here knows Kafka's
 * topology or keeps a text.
 */
package org.dauys.streams.campaign;
