// org.apache.commons:commons-text:1.15.0
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.util.Map;
import org.apache.commons.lang3.RandomStringUtils;
import org.apache.commons.lang3.concurrent.BasicThreadFactory;
import org.apache.commons.lang3.time.FastDateFormat;
import org.apache.commons.lang3.time.StopWatch;
import org.apache.commons.text.StringSubstitutor;
import org.apache.commons.text.similarity.LevenshteinDistance;

public final class CommonsText implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    StopWatch watch = StopWatch.createStarted();
    String text = new StringSubstitutor(Map.of("name", "tea")).replace("a cup of ${name:-x}");
    FastDateFormat format = FastDateFormat.getInstance("yyyy-MM-dd HH:mm");
    return Keeper.of(
        text, watch, format, format.format(System.currentTimeMillis()),
        RandomStringUtils.secure().nextAlphabetic(8), new LevenshteinDistance().apply("tea", "toe"),
        BasicThreadFactory.builder().namingPattern("shop-%d").build());
  }
}
