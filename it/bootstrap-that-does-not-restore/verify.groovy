String log = new File(basedir, 'build.log').text

assert log.contains('[SNAP-0212] bootstrap-that-does-not-restore is not in the recorded state after a replay')
def difference = log =~ /: "([a-z ]+)" in the recording, "([a-z ]+)" in the replay/
assert difference.find()
assert difference.group(1) != difference.group(2)
assert difference.group(1).split(' ').sort() == difference.group(2).split(' ').sort()
assert log.contains('Nothing was published.')
assert !new File(basedir, 'target/snap/current').exists()
