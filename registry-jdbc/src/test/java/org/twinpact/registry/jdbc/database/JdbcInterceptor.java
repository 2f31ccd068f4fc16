package org.twinpact.registry.jdbc.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/** An interceptor of the calls on a real data source, its connections and their statements. It may make them fail. */
public interface JdbcInterceptor {
    /** Performs one call, such as {@code Connection.commit}. */
    Object around(String call, Object target, Callable<Object> real) throws Exception;

    /** Performs one call with its arguments, which are null if there are none. */
    default Object around(String call, Object target, Object[] values, Callable<Object> real) throws Exception {
        return around(call, target, real);
    }

    static DataSource on(DataSource source, JdbcInterceptor tap) {
        return tapped(DataSource.class, source, tap);
    }

    static Connection on(Connection connection, JdbcInterceptor tap) {
        return tapped(Connection.class, connection, tap);
    }

    private static <T> T tapped(Class<T> type, T target, JdbcInterceptor tap) {
        Object proxy = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, values) -> {
            Callable<Object> real = () -> {
                try {
                    return method.invoke(target, values);
                } catch (InvocationTargetException e) {
                    throw (Exception) e.getCause();
                }
            };
            Object result = tap.around(type.getSimpleName() + "." + method.getName(), target, values, real);
            return result instanceof Connection connection
                    ? tapped(Connection.class, connection, tap)
                    : result instanceof PreparedStatement statement
                            ? tapped(PreparedStatement.class, statement, tap)
                            : result instanceof Statement statement ? tapped(Statement.class, statement, tap) : result;
        });
        return type.cast(proxy);
    }
}
