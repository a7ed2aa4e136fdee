package bad;

import dev.snap.Service;
import java.util.concurrent.Callable;

@Service
interface Inherited extends Callable<String>, Parent<Runnable> { // [SNAP-0112] Inherited.call throws Exception, which may be anything. Declare the exceptions that callers are to handle; all others reach them as a RemoteFailure.
}

interface Parent<T> {
  T get(); // [SNAP-0104] The result of Inherited.get(): Runnable cannot cross a service boundary. Use a record, or an interface annotated with @Service.
}
