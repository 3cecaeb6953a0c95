/** Benchmarks: ours and its peer in the same run, so that the ratio holds on any machine. */
package org.dauys.bench;
