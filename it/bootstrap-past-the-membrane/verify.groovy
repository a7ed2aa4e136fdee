String log = new File(basedir, 'build.log').text.readLines()*.replaceFirst(/^\[ERROR\] /, '').join('\n')

assert log.contains('''\
[SNAP-0223] bootstrap-past-the-membrane: Preferences.userRoot reaches files past the membrane, by UnixFileSystem.getBooleanAttributes0
    at com.example.Hello.boot(Hello.java:14)
  Use an operation of java.nio.file.Files or java.io that the table of surfaces lists, or do it when the service is live.
''')
assert !new File(basedir, 'target/snap/current').exists()
