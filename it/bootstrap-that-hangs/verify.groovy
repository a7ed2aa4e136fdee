String log = new File(basedir, 'build.log').text

assert log.contains('[SNAP-0202] The bootstraps did not end within 5 s. They were at')
assert log =~ /at com\.example\.Hello\.boot\(Hello\.java:1[23]\)/
assert log.contains('or give the build more time with -Dsnap.timeout=<seconds>.')
assert !new File(basedir, 'target/snap/current').exists()
