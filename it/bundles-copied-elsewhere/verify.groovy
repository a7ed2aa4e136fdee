import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit

File build = new File(basedir, 'target/snap')
File snapshot = new File(build, 'snapshots/' + new File(build, 'current').text.trim())
String jdk = new File(snapshot, 'jdk').text.trim()
Path elsewhere = Files.createTempDirectory('elsewhere')

void copy(File from, File to) {
  to.mkdirs()
  from.eachFile {
    File target = new File(to, it.name)
    if (it.directory) {
      copy(it, target)
    } else {
      target.bytes = it.bytes
      target.executable = it.canExecute()
    }
  }
}

Process start(Path elsewhere, String jdk, String service, Map<String, String> more) {
  ProcessBuilder builder = new ProcessBuilder(elsewhere.resolve("$service/bin/start").toString())
  builder.environment().clear()
  builder.environment().putAll([JAVA_HOME: jdk, PATH: '/usr/bin:/bin'] + more)
  builder.redirectErrorStream(true).redirectOutput(elsewhere.resolve("${service}.log").toFile()).start()
}

void await(Process process, File file, String text) {
  long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(3)
  while (!file.exists() || !file.text.contains(text)) {
    assert process.isAlive() : "it ended before it said '$text':\n${file.exists() ? file.text : ''}"
    assert System.nanoTime() < deadline : "it never said '$text':\n${file.exists() ? file.text : ''}"
    process.waitFor(50, TimeUnit.MILLISECONDS)
  }
}

List<Process> running = []
try {
  ['hello', 'hello.greeter'].each { copy(new File(snapshot, "bundles/$it"), elsewhere.resolve(it).toFile()) }
  assert build.deleteDir()
  assert new File(basedir, 'greeting.txt').delete()

  File address = elsewhere.resolve('address').toFile()
  Process greeter = start(elsewhere, jdk, 'hello.greeter', [SNAP_ADDRESS_FILE: address.path])
  running << greeter
  await(greeter, elsewhere.resolve('hello.greeter.log').toFile(), 'live on 127.0.0.1:')

  File peers = elsewhere.resolve('peers').toFile()
  peers.text = "hello/greeter=${address.text.trim()}\n"
  Process front = start(elsewhere, jdk, 'hello', [SNAP_PEERS: peers.path])
  running << front
  await(front, elsewhere.resolve('hello.log').toFile(), 'heard: Hello, elsewhere')

  running.each { it.destroy() }
  running.each { assert it.waitFor(30, TimeUnit.SECONDS) : 'a service did not end when it was told to' }
  assert running*.exitValue() == [143, 143]
} finally {
  running.each { it.destroyForcibly() }
  elsewhere.toFile().deleteDir()
}
