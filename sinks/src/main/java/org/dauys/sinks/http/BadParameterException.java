package org.dauys.sinks.http;

/** A parameter of a request that cannot be used. Its message never repeats the value. */
final class BadParameterException extends RuntimeException {

  private final String parameter;

  BadParameterException(String parameter, String expected) {
    super(parameter + " should be " + expected);
    this.parameter = parameter;
  }

  String parameter() {
    return parameter;
  }
}
