import java.util.zip.ZipInputStream

String log = new File(basedir, 'build.log').text

assert log.contains('ungranted-variable read environment variable DB_PASSWORD at ')
assert log.contains(': not granted, so it was unset')
assert log =~ /System\.getenv\(name: DB_PASSWORD.*at .*\(Hello\.java:11\)/
assert log.contains('Ada has no password')
assert !log.contains('correct-horse-battery')

byte[] secret = 'correct-horse-battery'.bytes
boolean holds(byte[] bytes, byte[] secret) {
  new String(bytes, 'ISO-8859-1').contains(new String(secret, 'ISO-8859-1'))
}
new File(basedir, 'target').eachFileRecurse { file ->
  if (!file.isFile()) {
    return
  }
  assert !holds(file.bytes, secret) : file
  if (file.name.endsWith('.jar')) {
    file.withInputStream { stream ->
      ZipInputStream zip = new ZipInputStream(stream)
      for (def entry = zip.nextEntry; entry != null; entry = zip.nextEntry) {
        assert !holds(zip.readAllBytes(), secret) : "$file!$entry"
      }
    }
  }
}
