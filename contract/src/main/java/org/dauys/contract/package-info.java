/**
 * What all modules agree on: events, closed vocabularies, the taxonomy, places, the Kafka topics
 * and their JSON. Owned by no process; changing it is a change for everybody.
 */
package org.dauys.contract;
