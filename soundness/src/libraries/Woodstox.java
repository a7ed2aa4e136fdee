// com.fasterxml.woodstox:woodstox-core:7.1.0
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

public final class Woodstox implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    XMLInputFactory in = XMLInputFactory.newFactory();
    in.setProperty(XMLInputFactory.IS_COALESCING, true);
    XMLOutputFactory out = XMLOutputFactory.newFactory();
    StringWriter xml = new StringWriter();
    XMLStreamWriter writer = out.createXMLStreamWriter(xml);
    writer.writeStartElement("a");
    writer.writeEmptyElement("b");
    writer.writeEndElement();
    writer.close();
    List<String> names = new ArrayList<>();
    XMLStreamReader reader = in.createXMLStreamReader(new StringReader(xml.toString()));
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamReader.START_ELEMENT) {
        names.add(reader.getLocalName());
      }
    }
    return Keeper.of(in, out, names, xml.toString());
  }
}
