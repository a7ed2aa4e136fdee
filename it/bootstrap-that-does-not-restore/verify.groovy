String log = new File(basedir, 'build.log').text

assert log.contains('[SNAP-0212]')
assert log.contains('greeter of java.lang.Object@')
assert !new File(basedir, 'target/snap/current').exists()
