/** From what the models read to what is likely true: shares with their uncertainty. */
package org.dauys.sinks.estimate;
