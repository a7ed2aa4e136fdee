/**
 * A tea shop: one typed program that is built once and then runs as a service per process. Start
 * with {@link com.example.shop.Shop}, which puts it together.
 */
package com.example.shop;
