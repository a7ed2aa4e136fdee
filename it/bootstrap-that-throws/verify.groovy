String log = new File(basedir, 'build.log').text

assert log.contains('[SNAP-0201]')
assert log.contains('java.nio.file.NoSuchFileException: greeting.txt')
assert log.contains('Hello.java:14')
assert !new File(basedir, 'target/snap/current').exists()
