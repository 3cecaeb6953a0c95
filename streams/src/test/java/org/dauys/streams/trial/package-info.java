/**
 * Trials of the totals: random histories of feedback, and an oracle that computes from their last
 * state, in one plain pass, what the topology has to arrive at in any order.
 */
package org.dauys.streams.trial;
