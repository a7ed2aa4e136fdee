/** What the shop has in stock. Start with {@link com.example.shop.inventory.Inventory}. */
package com.example.shop.inventory;
