package io.plumbline.command.relay;

/**
 * How far the store has been carried to Kafka.
 *
 * @param position the highest store position that Kafka has acknowledged
 * @param lowWaterMark every event up to here is in Kafka; lower than {@code position} while a transaction is open
 * @param newest the store's highest position
 * @param owner the instance that carries
 */
record RelayProgress(String topic, String owner, long position, long lowWaterMark, long newest, boolean caughtUp) {
    static RelayProgress of(String topic, String owner, Token token, long newest) {
        return new RelayProgress(
                topic, owner, token.position(), token.lowWaterMark(), newest, token.lowWaterMark() >= newest);
    }
}
