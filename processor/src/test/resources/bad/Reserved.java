package bad;

import dev.snap.Service;

@Service
interface Reserved {
  String reference(); // [SNAP-0115] Reserved.reference() has a name that the stub needs for itself. Give it another name.

  String reference(int number);

  void near(); // [SNAP-0115] Reserved.near() has a name that the stub needs for itself. Give it another name.
}
