import com.sun.net.httpserver.HttpServer

// Answers three requests, one of each client, and is gone: whoever asks again finds nobody.
HttpServer origin = HttpServer.create(new InetSocketAddress(InetAddress.loopbackAddress, 0), 0)
File requests = new File(basedir, 'requests.txt')
requests.text = ''
int left = 3
origin.createContext('/') { exchange ->
  requests << exchange.requestURI.path + ' ' + exchange.requestHeaders.getFirst('Authorization') + '\n'
  byte[] answer = [
    '/currency': 'EUR',
    '/rate'    : '19',
    '/greeting': 'Good day',
  ][exchange.requestURI.path].bytes
  exchange.sendResponseHeaders(200, answer.length)
  exchange.responseBody.write(answer)
  exchange.close()
  left--
  if (left == 0) {
    new Thread({ origin.stop(0) }).start()
  }
}
origin.start()

File resources = new File(basedir, 'src/main/resources')
resources.mkdirs()
new File(resources, 'origin.txt').text = 'http://localhost:' + origin.address.port
return true
