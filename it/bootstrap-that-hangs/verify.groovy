String log = new File(basedir, 'build.log').text.readLines()*.replaceFirst(/^\[ERROR\] /, '').join('\n')

assert log =~ '''\\[SNAP-0202\\] The bootstraps did not end within 5 s\\. They were at
    thread main \\(RUNNABLE\\)
      at com\\.example\\.Hello\\.boot\\(Hello\\.java:1[23]\\)
      at com\\.example\\.Hello\\.boot\\(Hello\\.java:7\\)
  Mend what waits or spins there, or give the build more time with -Dsnap\\.timeout=<seconds>\\.
'''
assert !new File(basedir, 'target/snap/current').exists()
