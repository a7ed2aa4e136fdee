import java.security.MessageDigest

File current = new File(basedir, 'target/snap/current')
File snapshots = new File(basedir, 'target/snap/snapshots')

String digest(File folder) {
  MessageDigest sha256 = MessageDigest.getInstance('SHA-256')
  List<File> files = []
  folder.eachFileRecurse { if (it.isFile()) files << it }
  files.sort { it.path }.each {
    sha256.update(folder.toPath().relativize(it.toPath()).toString().bytes)
    sha256.update(it.bytes)
  }
  sha256.digest().encodeHex()
}

// The artifacts that the first build used are all here; who had them first does not matter now.
Process maven(String... goals) {
  List<String> command = [
    new File(System.getProperty('maven.home'), 'bin/mvn').path, '-B', '-o', '-f', 'pom.xml',
    '-Daether.enhancedLocalRepository.trackingFilename=none',
    "-Dmaven.repo.local=$localRepositoryPath".toString(),
  ]
  command.addAll(goals)
  new ProcessBuilder(command)
    .directory(basedir)
    .redirectErrorStream(true)
    .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(basedir, 'build.log')))
    .start()
}

String id = current.text
String before = digest(snapshots)
File recording = new File(basedir, 'target/recording')
assert !recording.exists()

Process build = maven('package', 'snap:build', '-Pslow')
try {
  while (!recording.exists()) {
    assert build.isAlive() : 'the build ended before it could be killed'
    Thread.sleep(20)
  }
} finally {
  List<ProcessHandle> all = [build.toHandle()] + build.descendants().toList()
  all.each { it.destroyForcibly() }
  all.each { it.onExit().join() }
}

assert current.text == id
assert digest(snapshots) == before
Process run = maven('snap:run', '-Dsnap.client=com.example.Client')
assert run.waitFor() == 0
assert new File(basedir, 'build.log').text.contains('Hello, Ada')
