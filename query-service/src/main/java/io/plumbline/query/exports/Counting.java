package io.plumbline.query.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and digests what goes through; a closed end on the other side breaks the export off. */
final class Counting extends OutputStream {
    private final OutputStream out;
    private final MessageDigest digest;
    private long bytes;

    Counting(OutputStream out) {
        this.out = out;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] some, int from, int length) {
        try {
            out.write(some, from, length);
        } catch (IOException e) {
            throw new Rows.BrokenOff(e);
        }
        digest.update(some, from, length);
        bytes += length;
    }

    @Override
    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new Rows.BrokenOff(e);
        }
    }

    long bytes() {
        return bytes;
    }

    /** Of all bytes so far, in hexadecimal; to be asked for once. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
