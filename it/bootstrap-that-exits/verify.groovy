String log = new File(basedir, 'build.log').text

assert log.contains('[SNAP-0203]')
assert log.contains('Hello.java:12')
assert !new File(basedir, 'target/snap/current').exists()
