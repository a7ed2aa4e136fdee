package com.example.shop.catalogue;

import java.time.Instant;
import java.util.UUID;

/**
 * Which catalogue this is. It was made when the shop was built: every replica has the same.
 *
 * @param sha256 the digest of the file, 64 hex digits
 * @param readAt when the file was read
 */
public record Edition(UUID id, String sha256, Instant readAt) {}
