import java.util.concurrent.TimeUnit

File log = new File(basedir, 'run.log')

// What a shell starts in the background ignores Ctrl-C, and so would everything that the build starts.
List<String> listening = ['env', '--default-signal=INT']

Process run = new ProcessBuilder(
    listening + [
      new File(System.getProperty('maven.home'), 'bin/mvn').path, '-B', '-o', '-f', 'pom.xml',
      '-Daether.enhancedLocalRepository.trackingFilename=none',
      "-Dmaven.repo.local=$localRepositoryPath".toString(), 'snap:run',
    ])
  .directory(basedir)
  .redirectErrorStream(true)
  .redirectOutput(log)
  .start()

void await(Process run, File log, Closure<Boolean> said) {
  long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(3)
  while (!log.exists() || !said(log.text)) {
    assert run.isAlive() : "the run ended:\n${log.text}"
    assert System.nanoTime() < deadline : "it took too long:\n${log.text}"
    run.waitFor(50, TimeUnit.MILLISECONDS)
  }
}

List<ProcessHandle> services(Process run) {
  run.descendants().filter { it.info().commandLine().orElse('').contains('@launch.args') }.toList()
}

void signal(String name, ProcessHandle process) {
  assert new ProcessBuilder('kill', "-$name", "${process.pid()}").start().waitFor() == 0
}

List<ProcessHandle> all = []
try {
  await(run, log) { it.contains('All services are ready; Ctrl-C stops them') }
  assert log.text =~ /hello         \| ready on 127\.0\.0\.1:\d+/
  assert log.text =~ /hello\/greeter \| ready on 127\.0\.0\.1:\d+/
  assert services(run).size() == 2

  signal('KILL', services(run)[0])
  await(run, log) { it =~ /\[SNAP-0403\] hello(\/greeter)? died, exit code 137 \(signal 9\)/ }
  await(run, log) { (it =~ /ready on/).count == 3 }
  all = services(run)
  assert all.size() == 2

  // What a terminal does: the signal goes to the whole group of the foreground, here to Maven alone.
  ProcessHandle maven = run.toHandle().descendants()
      .filter { it.info().commandLine().orElse('').contains('plexus-classworlds') }
      .findFirst().orElse(run.toHandle())
  signal('INT', maven)
  assert run.waitFor(60, TimeUnit.SECONDS) : "Ctrl-C did not end the run:\n${log.text}"
  all.each { assert !it.isAlive() }
} finally {
  (all + services(run) + [run.toHandle()]).each { it.destroyForcibly() }
}
true
