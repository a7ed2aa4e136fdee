package com.example.shop.ledger;

import dev.snap.Service;

/** Seals texts so that none can be changed, left out or put between others later. */
@Service
public interface Notary {

  /** The seal of a text and of all texts sealed before it, 64 hex digits. */
  String seal(byte[] text);
}
