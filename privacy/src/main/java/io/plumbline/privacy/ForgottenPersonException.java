package io.plumbline.privacy;

/** The refusal to seal a text about somebody whose key was destroyed: nothing may be written about them again. */
public final class ForgottenPersonException extends RuntimeException {

    private final String keyId;

    ForgottenPersonException(String keyId) {
        super(keyId + " was forgotten; nothing can be sealed for them again");
        this.keyId = keyId;
    }

    /** The id of the destroyed key, e.g. {@code candidate/42}. */
    public String keyId() {
        return keyId;
    }
}
