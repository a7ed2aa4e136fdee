/** The shop's books. Start with {@link com.example.shop.ledger.Ledger}. */
package com.example.shop.ledger;
