package io.plumbline.command.relay;

import io.plumbline.events.Envelope;

/** An event as the store holds it. The payload is passed on byte for byte. */
record StoredEvent(Envelope envelope, byte[] payload) {}
