package io.github.ticketfolio.bag;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;

/** The JDK's own Ed25519; every Java from 15 on has it. */
final class Ed25519 {
  static final String NAME = "Ed25519";

  private Ed25519() {}

  /** Work that a JDK without Ed25519 could not do. */
  interface Work<T> {
    T run() throws GeneralSecurityException;
  }

  static <T> T always(Work<T> work) {
    try {
      return work.run();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has Ed25519", e);
    }
  }

  static KeyFactory keys() {
    return always(() -> KeyFactory.getInstance(NAME));
  }

  static byte[] sign(PrivateKey key, byte[] message) {
    return always(
        () -> {
          Signature signature = Signature.getInstance(NAME);
          signature.initSign(key);
          signature.update(message);
          return signature.sign();
        });
  }

  /** A signature that is none is as good as a wrong one. */
  static boolean verifies(PublicKey key, byte[] message, byte[] signed) {
    try {
      Signature signature = Signature.getInstance(NAME);
      signature.initVerify(key);
      signature.update(message);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
