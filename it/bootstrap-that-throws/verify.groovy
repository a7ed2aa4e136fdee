String log = new File(basedir, 'build.log').text

assert log.contains('[SNAP-0201] The bootstrap of bootstrap-that-throws threw'
  + ' java.nio.file.NoSuchFileException: greeting.txt')
assert log.contains('Mend the bootstrap; nothing was published.')
assert log.contains('at com.example.Hello.boot(Hello.java:14)')
assert !new File(basedir, 'target/snap/current').exists()
