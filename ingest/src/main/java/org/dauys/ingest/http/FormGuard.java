package org.dauys.ingest.http;

import io.javalin.http.Context;
import org.dauys.ingest.access.AddressQuotas;
import org.dauys.ingest.access.Caller;
import org.dauys.ingest.access.Quota;

/** Lets in every visitor of the public form, within its limits. */
final class FormGuard implements Guard {

  private final String consultation;
  private final Quota together;
  private final AddressQuotas each;

  FormGuard(FormSettings settings) {
    this.consultation = settings.consultation();
    this.together = new Quota(settings.perMinute());
    this.each = new AddressQuotas(settings.perMinuteAndAddress());
  }

  @Override
  public Caller admit(Context ctx) throws ProblemException {
    var visitor = Caller.visitor(consultation, each.of(ctx.ip()));
    Spending.check(ctx, visitor);
    if (!together.spend(1)) {
      throw ProblemException.overQuota(together.secondsUntil(1));
    }
    return visitor;
  }
}
