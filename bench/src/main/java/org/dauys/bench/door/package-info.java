/** The HTTP door beside a bare handler on the same server and beside the producer's own limit. */
package org.dauys.bench.door;
