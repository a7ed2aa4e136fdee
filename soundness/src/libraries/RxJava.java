// io.reactivex.rxjava3:rxjava:3.1.10
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.schedulers.Schedulers;
import io.reactivex.rxjava3.subjects.BehaviorSubject;
import java.util.List;

public final class RxJava implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    List<Integer> squares =
        Flowable.range(1, 20).parallel(2).runOn(Schedulers.computation()).map(i -> i * i).sequential()
            .sorted().toList().blockingGet();
    BehaviorSubject<String> subject = BehaviorSubject.createDefault("tea");
    subject.map(String::length).subscribe();
    return Keeper.of(squares, subject);
  }
}
