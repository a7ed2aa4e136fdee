package com.example.shop.catalogue;

/** The shelves of the shop. */
public enum Category {
  TEA,
  POTS,
  BOOKS
}
