/** Text in, tags out. Knows OpenNLP and the contract, nothing of Kafka. */
package org.dauys.nlp;
