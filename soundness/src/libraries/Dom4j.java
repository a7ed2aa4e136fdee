// org.dom4j:dom4j:2.1.4
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.io.StringReader;
import java.io.StringWriter;
import org.dom4j.Document;
import org.dom4j.DocumentHelper;
import org.dom4j.Element;
import org.dom4j.io.OutputFormat;
import org.dom4j.io.SAXReader;
import org.dom4j.io.XMLWriter;

public final class Dom4j implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    Document made = DocumentHelper.createDocument();
    Element root = made.addElement("orders");
    root.addElement("order").addAttribute("id", "1").addText("tea");
    StringWriter xml = new StringWriter();
    new XMLWriter(xml, OutputFormat.createPrettyPrint()).write(made);
    Document read = new SAXReader().read(new StringReader(xml.toString()));
    return Keeper.of(made, read, xml.toString(), read.getRootElement().elements("order").size());
  }
}
