String log = new File(basedir, 'build.log').text.readLines()*.replaceFirst(/^\[ERROR\] /, '').join('\n')

assert log.contains('''\
[SNAP-0201] The bootstrap of bootstrap-that-throws threw java.nio.file.NoSuchFileException: greeting.txt
  Mend the bootstrap; nothing was published.
java.nio.file.NoSuchFileException: greeting.txt
\tat com.example.Hello.boot(Hello.java:14)
''')
assert !new File(basedir, 'target/snap/current').exists()
