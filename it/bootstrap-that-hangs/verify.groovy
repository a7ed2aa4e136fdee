String log = new File(basedir, 'build.log').text

assert log.contains('[SNAP-0202]')
assert log =~ /Hello\.java:1[23]/
assert !new File(basedir, 'target/snap/current').exists()
