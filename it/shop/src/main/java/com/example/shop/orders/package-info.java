/** What has been ordered. Start with {@link com.example.shop.orders.Orders}. */
package com.example.shop.orders;
