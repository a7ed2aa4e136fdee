import java.nio.file.FileSystems
import java.nio.file.Files
import java.nio.file.StandardCopyOption

// The root service's bundle, with the class that was edited put into it.
File bundle = new File(basedir, 'target/snap/snapshot/bundles/hello')
String edited = 'com/example/Hello.class'
File compiled = new File(basedir, "target/edited-classes/$edited")
File inPlace = new File(bundle, "classes/$edited")
assert compiled.isFile() && inPlace.isFile()
Files.copy(compiled.toPath(), inPlace.toPath(), StandardCopyOption.REPLACE_EXISTING)

def start = { Map<String, String> environment ->
  ProcessBuilder builder = new ProcessBuilder(new File(bundle, 'start.sh').path)
  builder.environment().putAll(environment)
  Process process = builder.redirectErrorStream(true).start()
  process.outputStream.close()
  String output = process.inputStream.text
  assert process.waitFor() != 0 : output
  output
}

String refused = start([:])
assert refused.contains('[SNAP-0305]')
assert refused.contains('com.example.Hello')

String report = start([SNAP_ACCEPT_CHANGED_CODE: 'true'])
assert report.contains('[SNAP-0301]')
assert report.contains('recorded:') && report.contains('Greeter.greet(String)') && report.contains('"Ada"')
assert report.contains('attempted:') && report.contains('"Bob"')
assert report.contains('Hello.java:12')
