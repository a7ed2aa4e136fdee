/** What things cost. Start with {@link com.example.shop.pricing.Pricing}. */
package com.example.shop.pricing;
