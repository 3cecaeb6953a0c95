/**
 * The right of the picture: {@code feedback.tagged} and {@code totals.daily} become figures people
 * use.
 */
package org.dauys.sinks;
