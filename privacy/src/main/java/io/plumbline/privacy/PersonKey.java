package io.plumbline.privacy;

/** What the key schema says of a person: a key, or that it was destroyed for good. */
sealed interface PersonKey {

    int BYTES = 32;

    PersonKey DESTROYED = new Destroyed();

    /** Not a record, so that no generated method prints the key. */
    final class Live implements PersonKey {

        private final byte[] material;

        Live(byte[] material) {
            if (material.length != BYTES) {
                throw new IllegalArgumentException("A person's key has " + BYTES + " bytes");
            }
            this.material = material.clone();
        }

        byte[] material() {
            return material;
        }

        @Override
        public String toString() {
            return "a person's key";
        }
    }

    record Destroyed() implements PersonKey {}
}
