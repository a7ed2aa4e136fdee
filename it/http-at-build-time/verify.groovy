String log = new File(basedir, 'build.log').text
String origin = new File(basedir, 'src/main/resources/origin.txt').text

assert new File(basedir, 'requests.txt').readLines() == [
  '/currency Bearer correct-horse',
  '/rate null',
  '/greeting null',
]
assert log.contains('http-at-build-time reached ' + (origin - 'http://'))
assert log =~ /HttpClient\.send\(host: localhost:\d+, method: GET, url: http:\/\/localhost:\d+\/currency, headers: authorization: \(hidden\)/
assert log.contains('Good day, Ada: 119.0000 EUR')

// The token is nowhere in what is deployed, but in the class that holds it, and in the archive of such classes.
assert !new File(basedir, 'build.log').text.contains('correct-horse')
new File(basedir, 'target/snap').eachFileRecurse { file ->
  if (file.isFile() && !file.name.endsWith('.jar') && file.name != 'jvm.archive') {
    assert !new String(file.bytes, 'ISO-8859-1').contains('correct-horse') : file
  }
}
