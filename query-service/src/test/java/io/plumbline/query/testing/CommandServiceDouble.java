package io.plumbline.query.testing;

import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** Stands in for the command service, as what a page asks of it can be seen from outside: a request with a token. */
public final class CommandServiceDouble implements AutoCloseable {
    private final HttpServer server;
    private volatile String last = "";
    private volatile @Nullable String refusal;

    public CommandServiceDouble() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Method, path, roles and interviewer of the token, and body of the last command. */
    public String last() {
        return last;
    }

    public void refuse(String code, String detail) {
        refusal = "{\"code\":\"" + code + "\",\"detail\":\"" + detail + "\"}";
    }

    public void accept() {
        refusal = null;
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean command = exchange.getRequestMethod().equals("POST");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (command) {
            last = "POST " + exchange.getRequestURI() + " " + who(exchange.getRequestHeaders().getFirst("Authorization")) + " " + body;
        }
        String refused = refusal;
        String text = !command ? "{\"rows\":3,\"byCode\":[{\"source\":\"csv\",\"file\":\"reviews.csv\",\"code\":\"UNKNOWN_CANDIDACY\",\"rows\":3}]}" : refused != null ? refused : "{\"stream\":\"seen/1\",\"sequence\":-1}";
        byte[] answer = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(refused != null && command ? 409 : 200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static String who(String authorization) throws IOException {
        try {
            var claims = SignedJWT.parse(authorization.substring("Bearer ".length())).getJWTClaimsSet();
            return claims.getSubject() + " " + claims.getStringListClaim("roles") + " interviewer=" + claims.getStringClaim("interviewer");
        } catch (ParseException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
