String log = new File(basedir, 'build.log').text.readLines()*.replaceFirst(/^\[ERROR\] /, '').join('\n')

assert log.contains('''\
[SNAP-0203] bootstrap-that-exits: System.exit at com.example.Hello.boot(Hello.java:12) ends the JVM, and with it all services of the build
  Throw an exception instead; it fails the build with its reason.
''')
assert !new File(basedir, 'target/snap/current').exists()
