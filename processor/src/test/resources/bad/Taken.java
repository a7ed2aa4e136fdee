package bad;

import dev.snap.Service;

@Service
interface Taken { // [SNAP-0116] Taken needs a generated class TakenBinding, and there is one already. Give the class that is there another name.
  void call();
}

class TakenBinding {}
