String log = new File(basedir, 'build.log').text

assert log.contains('[SNAP-0212] bootstrap-that-does-not-restore is not in the recorded state after a replay')
assert log =~ /: "[a-z ]*" in the recording, "[a-z ]*" in the replay/
assert log.contains('Nothing was published.')
assert !new File(basedir, 'target/snap/current').exists()
