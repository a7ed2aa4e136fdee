String log = new File(basedir, 'build.log').text

assert log.contains('Greeter.java:[10,36]')
assert log.contains('[SNAP-101] Greeter.greet(whenDone): Runnable cannot cross a service boundary.')
