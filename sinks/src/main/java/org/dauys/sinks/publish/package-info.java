/**
 * What may leave the analysts' circle: figures in which nobody can be found. The rule and why it
 * holds stand in decision 0025.
 */
package org.dauys.sinks.publish;
