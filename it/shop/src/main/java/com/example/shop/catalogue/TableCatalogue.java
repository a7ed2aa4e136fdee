package com.example.shop.catalogue;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A catalogue in memory. */
final class TableCatalogue implements Catalogue {
  private final ImmutableSortedMap<Sku, Product> products;
  private final LoadingCache<Category, ImmutableList<Product>> shelves;
  private final Edition edition;

  TableCatalogue(List<Product> products, Edition edition) {
    this.products =
        ImmutableSortedMap.copyOf(
            Maps.uniqueIndex(products, Product::sku), Comparator.naturalOrder());
    this.shelves = CacheBuilder.newBuilder().build(CacheLoader.from(this::shelf));
    this.edition = edition;
  }

  @Override
  public Optional<Product> find(Sku sku) {
    return Optional.ofNullable(products.get(sku));
  }

  @Override
  public List<Product> in(Category category) {
    return shelves.getUnchecked(category);
  }

  @Override
  public Set<Category> categories() {
    return products.values().stream()
        .map(Product::category)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Category.class)));
  }

  @Override
  public Edition edition() {
    return edition;
  }

  private ImmutableList<Product> shelf(Category category) {
    return products.values().stream()
        .filter(product -> product.category() == category)
        .collect(ImmutableList.toImmutableList());
  }
}
