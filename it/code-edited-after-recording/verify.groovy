import java.nio.file.FileSystems
import java.nio.file.Files
import java.nio.file.StandardCopyOption

File snap = new File(basedir, 'target/snap')
String id = new File(snap, 'current').text.trim()
File bundle = new File(snap, "snapshots/$id/bundles/code-edited-after-recording")

// The class that was edited takes the place of the one that was recorded.
String edited = 'com/example/Hello.class'
File compiled = new File(basedir, "target/edited-classes/$edited")
File library = new File(bundle, 'lib/code-edited-after-recording.jar')
assert compiled.isFile() && library.isFile()
FileSystems.newFileSystem(library.toPath(), (ClassLoader) null).withCloseable { jar ->
  Files.copy(compiled.toPath(), jar.getPath(edited), StandardCopyOption.REPLACE_EXISTING)
}

String start(File bundle, Map<String, String> environment) {
  ProcessBuilder builder = new ProcessBuilder(new File(bundle, 'bin/start').path)
  builder.environment().put('JAVA_HOME', System.getProperty('java.home'))
  builder.environment().putAll(environment)
  Process process = builder.redirectErrorStream(true).start()
  process.outputStream.close()
  String output = process.inputStream.text
  assert process.waitFor() == 3 : output
  output
}

String refused = start(bundle, [:])
assert refused.contains('[SNAP-0305] lib/code-edited-after-recording.jar of code-edited-after-recording is not the code that'
  + ' was recorded')
assert refused.contains('SNAP_FORCE=code')

String report = start(bundle, [SNAP_FORCE: 'code'])
assert report.contains('[SNAP-0301] code-edited-after-recording did not repeat its recorded bootstrap at entry ')
assert report =~ /recorded +.*Greeter\.greet.*Ada.* at .*\(Hello\.java:12\)/
assert report =~ /attempted +.*Greeter\.greet.*Bob.* at .*\(Hello\.java:12\)/
assert report =~ /\d+  ok +/
assert report =~ /\d+  different +/
assert report.contains('Rebuild the snapshot with mvn snap:build')
