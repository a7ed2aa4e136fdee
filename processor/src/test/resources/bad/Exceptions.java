package bad;

import dev.snap.RemoteFailure;
import dev.snap.Service;

@Service
interface Exceptions {
  void any() throws Exception; // [SNAP-0112] Exceptions.any throws Exception, which may be anything. Declare the exceptions that callers are to handle; all others reach them as a RemoteFailure.

  void unchecked() throws RuntimeException; // [SNAP-0112] Exceptions.unchecked throws RuntimeException, which may be anything. Declare the exceptions that callers are to handle; all others reach them as a RemoteFailure.

  void allowed() throws RemoteFailure;

  void unreadable() throws Unreadable; // [SNAP-0111] Exceptions.unreadable throws Exceptions.Unreadable, which cannot be made again on the caller's side. Give it a constructor of which every parameter has an accessor of the same name and type (sku() or getSku() for sku; a String message is getMessage()).

  void abstracts() throws Abstract; // [SNAP-0111] Exceptions.abstracts throws Exceptions.Abstract, which is abstract and cannot be made again on the caller's side. Declare its concrete subclasses.

  void inner() throws Holder.Inner; // [SNAP-0111] Exceptions.inner throws Exceptions.Holder.Inner, which is an inner class and cannot be made again on the caller's side. Make it static.

  void hidden() throws Holder.Visible;

  final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(int code) {
      super("code " + code);
    }
  }

  abstract class Abstract extends Exception {
    private static final long serialVersionUID = 1L;
  }

  final class Holder {
    private Holder() {}

    final class Inner extends Exception {
      private static final long serialVersionUID = 1L;
    }

    static final class Visible extends Exception {
      private static final long serialVersionUID = 1L;
      final transient Runnable task;

      Visible(Runnable task) { // [SNAP-0104] Exceptions.hidden → Exceptions.Holder.Visible.task: Runnable cannot cross a service boundary. Use a record, or an interface annotated with @Service.
        this.task = task;
      }
    }
  }
}
