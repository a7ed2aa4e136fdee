/** What the shop sells. Start with {@link com.example.shop.catalogue.Catalogue}. */
package com.example.shop.catalogue;
