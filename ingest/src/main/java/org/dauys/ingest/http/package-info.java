/**
 * The HTTP gateway: reads requests, asks the intake, answers after the broker's acknowledgement.
 */
package org.dauys.ingest.http;
