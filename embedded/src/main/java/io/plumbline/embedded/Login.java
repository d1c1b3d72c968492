package io.plumbline.embedded;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

/** One role's way into the database. The role sees its own schema first and owns it, so its migrations can run as it. */
public record Login(String url, String username, String password) {

    /** Unpooled: each call of {@code getConnection} opens a connection. */
    public DataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(username);
        source.setPassword(password);
        return source;
    }

    @Override
    public String toString() {
        return username + " at " + url;
    }
}
