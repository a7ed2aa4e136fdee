package com.example.shop;

import com.example.shop.catalogue.Catalogue;
import com.example.shop.inventory.Inventory;
import com.example.shop.orders.Orders;
import com.example.shop.pricing.Pricing;

/** The services behind the storefront. */
public record Departments(
    Catalogue catalogue, Pricing pricing, Inventory inventory, Orders orders) {}
