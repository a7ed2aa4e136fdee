package com.example.shop.orders;

import com.example.shop.catalogue.Line;
import java.util.List;
import java.util.UUID;

/**
 * What a customer wants.
 *
 * @param id drawn by the customer's side, so that an order may safely be placed again
 */
public record Order(UUID id, String customer, List<Line> lines, Payment payment) {}
