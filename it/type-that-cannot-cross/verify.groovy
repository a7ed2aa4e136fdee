String log = new File(basedir, 'build.log').text

assert log.contains('Greeter.java:[10,36]')
assert log.contains('[SNAP-0104] Greeter.greet(whenDone): Runnable cannot cross a service boundary.'
  + ' Use a record, or an interface annotated with @Service.')
