String log = new File(basedir, 'build.log').text

assert log.count('Published snapshot ') == 1
assert log.count('Nothing has changed: snapshot ') == 1
assert log.count('Running com.example.Hello on ') == 1
assert log.count('Proved build-without-change: 2 replays of ') == 1
