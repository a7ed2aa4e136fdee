String log = new File(basedir, 'build.log').text

assert log.count('up to date') == 1
assert (log =~ /(?m)^\[INFO\] .*[Pp]roved/).count == 1
