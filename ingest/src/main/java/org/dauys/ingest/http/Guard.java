package org.dauys.ingest.http;

import io.javalin.http.Context;
import org.dauys.ingest.access.Caller;

/** Lets a request in before a byte of its body is read, or says why not. */
interface Guard {

  /** Who calls; he may do what he asks for, and has something left of his quota. */
  Caller admit(Context ctx) throws ProblemException;
}
