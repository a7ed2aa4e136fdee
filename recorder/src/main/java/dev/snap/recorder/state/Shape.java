package dev.snap.recorder.state;

import dev.snap.recorder.state.CollectionViews.View;
import dev.snap.recorder.state.hprof.HeapClass;
import dev.snap.recorder.state.hprof.HeapClass.HeapField;
import dev.snap.recorder.state.hprof.LambdaSites;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is state in the instances of one class.
 *
 * @param type the name of the class
 * @param fields the fields that are state
 * @param labels their names, unique within the class
 * @param view how contents are read when it is a collection whose fields say more than its contents
 * @param hiddenAs the class that hides everything else, when there is one
 */
record Shape(
    String type,
    List<HeapField> fields,
    List<String> labels,
    @Nullable View view,
    @Nullable String hiddenAs) {

  static Shape of(HeapClass type, StateRules rules, LambdaSites lambdas) {
    HeapClass viewed = first(type, one -> CollectionViews.of(one.name()) != null);
    HeapClass hiding = first(type, one -> rules.hides(one.name()));
    List<HeapField> fields = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (HeapField field : inOrder(type)) {
      if (isState(field, viewed, hiding, rules)) {
        fields.add(field);
        String name = field.name();
        labels.add(taken.add(name) ? name : ClassNames.simple(field.owner().name()) + "." + name);
      }
    }
    View view = viewed == null ? null : CollectionViews.of(viewed.name());
    Integer site = lambdas.site(type);
    String name =
        site == null ? ClassNames.stable(type.name()) : ClassNames.lambda(type.name(), site);
    return new Shape(
        name,
        List.copyOf(fields),
        List.copyOf(labels),
        view,
        hiding == null ? null : hiding.name());
  }

  /** Whether nothing is left to tell of an instance. */
  boolean isHidden() {
    return hiddenAs != null && fields.isEmpty();
  }

  // A dump's own order is not the same in every JDK, nor that of the source in any.
  private static List<HeapField> inOrder(HeapClass type) {
    List<HeapField> fields = new ArrayList<>(type.fields());
    fields.sort(
        Comparator.comparingInt((HeapField field) -> depth(field.owner()))
            .thenComparing(HeapField::name));
    return fields;
  }

  private static int depth(HeapClass type) {
    HeapClass parent = type.parent();
    return parent == null ? 0 : 1 + depth(parent);
  }

  private static boolean isState(
      HeapField field, @Nullable HeapClass viewed, @Nullable HeapClass hiding, StateRules rules) {
    HeapClass owner = field.owner();
    if (viewed != null && viewed.isA(owner.name())) {
      View view = CollectionViews.of(viewed.name());
      return view != null && view.keeps(field.name());
    }
    if (hiding != null && (hiding.isA(owner.name()) || owner.loader() == 0)) {
      return false;
    }
    return !rules.ignores(owner.name(), field.name());
  }

  private static @Nullable HeapClass first(
      HeapClass type, java.util.function.Predicate<HeapClass> wanted) {
    for (HeapClass one = type; one != null; one = one.parent()) {
      if (wanted.test(one)) {
        return one;
      }
    }
    return null;
  }
}
