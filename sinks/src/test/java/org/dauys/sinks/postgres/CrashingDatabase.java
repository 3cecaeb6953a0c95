package org.dauys.sinks.postgres;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * A database from which the process is torn away at its n-th call; nothing it does later counts.
 */
final class CrashingDatabase {

  private static final Set<String> CALLS =
      Set.of(
          "getConnection",
          "prepareStatement",
          "executeUpdate",
          "executeQuery",
          "executeBatch",
          "getCopyAPI",
          "commit");

  private final DataSource database;
  private int left;

  CrashingDatabase(DataSource database, int calls) {
    this.database = database;
    this.left = calls;
  }

  DataSource dataSource() {
    return around(DataSource.class, database);
  }

  private <T> T around(Class<T> type, T target) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (CALLS.contains(method.getName()) && --left <= 0) {
                throw new Crash();
              }
              try {
                var result = method.invoke(target, arguments);
                return method.getName().equals("unwrap")
                    ? around(PGConnection.class, (PGConnection) result)
                    : wrap(result);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  private Object wrap(Object result) {
    if (result instanceof PreparedStatement statement) {
      return around(PreparedStatement.class, statement);
    }
    return result instanceof Connection connection ? around(Connection.class, connection) : result;
  }

  /** The end of the process. */
  static final class Crash extends RuntimeException {}
}
