package dev.snap.seam.define;

import dev.snap.membrane.Action;
import dev.snap.membrane.Effect;
import dev.snap.membrane.Surface;
import dev.snap.seam.Door;
import dev.snap.seam.files.Disk;
import dev.snap.seam.refused.Connections;
import dev.snap.wire.Codec;
import dev.snap.wire.Codecs;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What loaders of the user's find in jars and directories. */
final class Found {
  private static final Codec<List<String>> PLACES = Codecs.list(Codecs.STRING);

  private Found() {}

  /** The first place of a name, {@code null} when there is none. */
  static @Nullable URL one(URL[] urls, String name, Effect<@Nullable URL> effect) {
    Action action = action("URLClassLoader.findResource", urls, name);
    List<String> found =
        Door.cross(
            action, PLACES, () -> Stream.ofNullable(effect.perform()).map(URL::toString).toList());
    return found.isEmpty() ? null : url(found.get(0));
  }

  /** All places of a name. */
  static List<URL> all(URL[] urls, String name, Effect<Enumeration<URL>> effect) {
    Action action = action("URLClassLoader.findResources", urls, name);
    List<String> found =
        Door.cross(
            action,
            PLACES,
            () -> Collections.list(effect.perform()).stream().map(URL::toString).toList());
    List<URL> places = new ArrayList<>();
    found.forEach(each -> places.add(url(each)));
    return places;
  }

  /** The content of a resource. */
  static InputStream content(String name, URL place) {
    Action action =
        Action.of(Surface.FILES, "URLClassLoader.getResourceAsStream")
            .with("name", name)
            .with("place", place.toString());
    return new ByteArrayInputStream(Disk.content(action, place::openStream));
  }

  /** The jar or directory that a class was found in. */
  static URL entry(URL place, String type) {
    String text = place.toString();
    int inside = text.indexOf("!/");
    return url(
        inside >= 0
            ? text.substring("jar:".length(), inside)
            : text.substring(0, text.length() - type.length() - ".class".length()));
  }

  private static Action action(String operation, URL[] urls, String name) {
    List<String> places = Stream.of(urls).map(URL::toString).toList();
    for (String each : places) {
      if (!each.startsWith("file:") && !each.startsWith("jar:file:")) {
        throw Connections.refused(operation + " in " + each);
      }
    }
    return Action.of(Surface.FILES, operation)
        .with("name", name)
        .with("in", String.join(" ", places));
  }

  private static URL url(String text) {
    try {
      return new URL(text);
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
