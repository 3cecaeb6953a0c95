/** Whether the sums hold: topics against topics, topics against the database. */
package org.dauys.sinks.reconcile;
