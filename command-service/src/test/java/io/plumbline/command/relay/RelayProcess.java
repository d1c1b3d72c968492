package io.plumbline.command.relay;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A relay in a process of its own, that comes to a halt after the acks and before its token moves: it says so and waits
 * to be killed.
 */
final class RelayProcess {
    static final String ACKNOWLEDGED = "every ack is in";

    private RelayProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        var source = new PGSimpleDataSource();
        source.setUrl(arguments[0]);
        source.setUser(arguments[1]);
        source.setPassword(System.getenv("STORE_PASSWORD"));
        Relays.thread(
                        halting(source),
                        Relays.settings(arguments[2], arguments[3], Relays.PARTITIONS),
                        new RelayHealth())
                .start();
        Thread.currentThread().join();
    }

    private static DataSource halting(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                return halting(super.getConnection());
            }
        };
    }

    private static Connection halting(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                RelayProcess.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")
                            && ((String) arguments[0]).startsWith("update command.relay set position")) {
                        System.out.println(ACKNOWLEDGED);
                        Thread.sleep(Long.MAX_VALUE);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
