/**
 * Other models beside the live ones, in an application and topics of their own: {@code retag
 * start|status|report|switch|drop}.
 */
package org.dauys.streams.retag;
