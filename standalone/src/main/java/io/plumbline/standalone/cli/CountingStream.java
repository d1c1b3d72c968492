package io.plumbline.standalone.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Tells how many bytes were read each time. */
final class CountingStream extends FilterInputStream {

    private final Consumer<Integer> read;

    CountingStream(InputStream in, Consumer<Integer> read) {
        super(in);
        this.read = read;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            read.accept(1);
        }
        return next;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        if (count > 0) {
            read.accept(count);
        }
        return count;
    }
}
