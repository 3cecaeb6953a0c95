/**
 * Where records go that cannot be read or tagged: {@code feedback.rejected}, with the bytes as they
 * came and the reason and origin in the headers.
 */
package org.dauys.streams.reject;
