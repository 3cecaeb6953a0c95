/** Who may do what, and how much of it: keys, permissions, quotas. */
package org.dauys.ingest.access;
