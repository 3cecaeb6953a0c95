package org.dauys.ingest.http;

import io.javalin.http.Context;
import org.dauys.ingest.access.Caller;

/** Counts what callers do against their quotas and tells them what is left. */
final class Spending {

  private Spending() {}

  /** Turns a caller away who has nothing left. */
  static void check(Context ctx, Caller caller) throws ProblemException {
    var quota = caller.quota();
    if (quota.isEmpty()) {
      return;
    }
    quota.get().headers().forEach(ctx::header);
    if (quota.get().isSpent()) {
      throw ProblemException.overQuota(quota.get().secondsUntil(1));
    }
  }

  /** Counts what the caller is about to do: all of it or nothing. */
  static void spend(Context ctx, Caller caller, long records) throws ProblemException {
    var quota = caller.quota();
    if (quota.isEmpty()) {
      return;
    }
    boolean had = quota.get().spend(records);
    quota.get().headers().forEach(ctx::header);
    if (!had) {
      throw ProblemException.overQuota(quota.get().secondsUntil(records));
    }
  }
}
